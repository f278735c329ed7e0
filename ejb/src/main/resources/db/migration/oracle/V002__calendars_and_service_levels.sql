create table calendar (
    calendar_key varchar2(64 char) primary key,
    version      number(10,0) not null,
    time_zone    varchar2(64 char) not null
);

create table calendar_opening (
    calendar_key  varchar2(64 char) not null references calendar (calendar_key),
    weekday       varchar2(9 char) not null,
    opens_minute  number(10,0) not null,
    closes_minute number(10,0) not null,
    primary key (calendar_key, weekday, opens_minute, closes_minute),
    constraint calendar_opening_forwards check (opens_minute >= 0 and opens_minute < closes_minute and closes_minute <= 1440)
);

create table calendar_holiday (
    calendar_key varchar2(64 char) not null references calendar (calendar_key),
    holiday      date not null,
    primary key (calendar_key, holiday)
);

create table service_level (
    level_key          varchar2(64 char) primary key,
    version            number(10,0) not null,
    response_minutes   number(19,0) not null,
    resolution_minutes number(19,0) not null,
    warn_percent       number(10,0) not null
);
