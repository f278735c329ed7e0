create sequence feed_seq increment by 50 start with 1;
create sequence feed_file_seq increment by 50 start with 1;

create table feed (
    id            bigint primary key,
    version       integer not null,
    name          varchar(100) not null,
    enabled       boolean not null,
    settings      text not null,
    sealed_secret text,
    sample_name   varchar(200),
    sample        bytea
);

create table feed_file (
    id             bigint primary key,
    feed_id        bigint not null references feed,
    file_name      varchar(255) not null,
    work_name      varchar(400) not null,
    byte_count     bigint not null,
    status         varchar(8) not null,
    arrived_at     timestamp(6) with time zone not null,
    ended_at       timestamp(6) with time zone,
    row_total      bigint,
    row_done       bigint not null,
    retry_behind   bigint not null,
    count_filed    bigint not null,
    count_repeated bigint not null,
    count_updated  bigint not null,
    count_rejected bigint not null,
    failure        varchar(1000),
    constraint feed_file_unique unique (feed_id, work_name)
);

create index feed_file_list on feed_file (feed_id, arrived_at, id);
create index feed_file_running on feed_file (status, id) where status = 'RUNNING';

create table feed_row (
    file_id        bigint not null,
    row_number     bigint not null,
    feed_id        bigint not null,
    external_key   varchar(200),
    verdict        varchar(8) not null,
    request_number varchar(16),
    digest         varchar(64),
    reason         varchar(1000),
    row_source     text,
    primary key (file_id, row_number)
);

create index feed_row_key on feed_row (feed_id, external_key);
create index feed_row_rejected on feed_row (file_id, row_number) where verdict = 'REJECTED';
