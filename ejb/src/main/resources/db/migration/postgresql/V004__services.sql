create table service (
    service_key    varchar(64) primary key,
    kind           varchar(16) not null,
    process        varchar(64) not null,
    team           varchar(64) not null references team,
    service_level  varchar(64) not null,
    sign_in_needed boolean not null,
    closed         boolean not null,
    sort_order     integer not null,
    name           varchar(2000) not null,
    summary        varchar(4000) not null,
    promise        varchar(4000) not null,
    hint           varchar(4000) not null
);
