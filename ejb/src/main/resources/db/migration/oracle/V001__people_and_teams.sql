create sequence person_seq increment by 50 start with 1;

create table person (
    id         number(19,0) primary key,
    version    number(10,0) not null,
    username   varchar2(255 char),
    subject    varchar2(64 char),
    name       varchar2(200 char) not null,
    email      varchar2(254 char),
    language   varchar2(2 char) not null,
    department varchar2(64 char),
    first_seen timestamp(6) with time zone not null,
    last_seen  timestamp(6) with time zone not null,
    constraint person_username unique (username),
    constraint person_subject unique (subject)
);

create table person_role (
    person_id number(19,0) not null references person (id),
    role      varchar2(16 char) not null,
    primary key (person_id, role)
);

create table team (
    team_key varchar2(64 char) primary key,
    name     varchar2(2000 char) not null,
    email    varchar2(254 char),
    calendar varchar2(64 char) not null
);

create table team_member (
    person_id number(19,0) not null references person (id),
    team_key  varchar2(64 char) not null,
    primary key (person_id, team_key)
);

create index team_member_team on team_member (team_key, person_id);
