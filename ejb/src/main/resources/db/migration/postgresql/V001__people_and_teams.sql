create sequence person_seq increment by 50 start with 1;

create table person (
    id         bigint primary key,
    version    integer not null,
    username   varchar(255),
    subject    varchar(64),
    name       varchar(200) not null,
    email      varchar(254),
    language   varchar(2) not null,
    department varchar(64),
    first_seen timestamp(6) with time zone not null,
    last_seen  timestamp(6) with time zone not null,
    constraint person_username unique (username),
    constraint person_subject unique (subject)
);

create table person_role (
    person_id bigint not null references person,
    role      varchar(16) not null,
    primary key (person_id, role)
);

create table team (
    team_key varchar(64) primary key,
    name     varchar(2000) not null,
    email    varchar(254),
    calendar varchar(64) not null
);

create table team_member (
    person_id bigint not null references person,
    team_key  varchar(64) not null,
    primary key (person_id, team_key)
);

create index team_member_team on team_member (team_key, person_id);
