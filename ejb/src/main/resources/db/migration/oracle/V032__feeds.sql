create sequence feed_seq increment by 50 start with 1;
create sequence feed_file_seq increment by 50 start with 1;

create table feed (
    id            number(19,0) primary key,
    version       number(10,0) not null,
    name          varchar2(100 char) not null,
    enabled       number(1,0) not null,
    settings      clob not null,
    sealed_secret clob,
    sample_name   varchar2(200 char),
    sample        blob
);

create table feed_file (
    id             number(19,0) primary key,
    feed_id        number(19,0) not null references feed,
    file_name      varchar2(255 char) not null,
    work_name      varchar2(400 char) not null,
    byte_count     number(19,0) not null,
    status         varchar2(8 char) not null,
    arrived_at     timestamp(6) with time zone not null,
    ended_at       timestamp(6) with time zone,
    row_total      number(19,0),
    row_done       number(19,0) not null,
    retry_behind   number(19,0) not null,
    count_filed    number(19,0) not null,
    count_repeated number(19,0) not null,
    count_updated  number(19,0) not null,
    count_rejected number(19,0) not null,
    failure        varchar2(1000 char),
    constraint feed_file_unique unique (feed_id, work_name)
);

create index feed_file_list on feed_file (feed_id, arrived_at, id);
create index feed_file_running on feed_file (status, id);

create table feed_row (
    file_id        number(19,0) not null,
    row_number     number(19,0) not null,
    feed_id        number(19,0) not null,
    external_key   varchar2(200 char),
    verdict        varchar2(8 char) not null,
    request_number varchar2(16 char),
    digest         varchar2(64 char),
    reason         varchar2(1000 char),
    row_source     clob,
    primary key (file_id, row_number)
);

create index feed_row_key on feed_row (feed_id, external_key);
create index feed_row_rejected on feed_row (verdict, file_id, row_number);
