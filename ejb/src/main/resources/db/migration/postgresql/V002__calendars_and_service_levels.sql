create table calendar (
    calendar_key varchar(64) primary key,
    version      integer not null,
    time_zone    varchar(64) not null
);

create table calendar_opening (
    calendar_key  varchar(64) not null references calendar,
    weekday       varchar(9) not null,
    opens_minute  integer not null,
    closes_minute integer not null,
    primary key (calendar_key, weekday, opens_minute, closes_minute),
    constraint calendar_opening_forwards check (opens_minute >= 0 and opens_minute < closes_minute and closes_minute <= 1440)
);

create table calendar_holiday (
    calendar_key varchar(64) not null references calendar,
    holiday      date not null,
    primary key (calendar_key, holiday)
);

create table service_level (
    level_key          varchar(64) primary key,
    version            integer not null,
    response_minutes   bigint not null,
    resolution_minutes bigint not null,
    warn_percent       integer not null
);
