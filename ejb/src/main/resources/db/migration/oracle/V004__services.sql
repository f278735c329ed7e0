create table service (
    service_key    varchar2(64 char) primary key,
    kind           varchar2(16 char) not null,
    process        varchar2(64 char) not null,
    team           varchar2(64 char) not null references team (team_key),
    service_level  varchar2(64 char) not null,
    sign_in_needed number(1,0) not null,
    closed         number(1,0) not null,
    sort_order     number(10,0) not null,
    name           varchar2(2000 char) not null,
    summary        varchar2(4000 char) not null,
    promise        varchar2(4000 char) not null,
    hint           varchar2(4000 char) not null
);
