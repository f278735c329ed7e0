create sequence hook_seq increment by 50 start with 1;

create table hook (
    id           bigint primary key,
    version      integer not null,
    name         varchar(100) not null,
    address      varchar(1000) not null,
    events       varchar(400) not null,
    personal     boolean not null,
    salt         varchar(64) not null,
    state        varchar(16) not null,
    failures     integer not null,
    next_turn    timestamp(6) with time zone not null,
    last_success timestamp(6) with time zone,
    last_error   varchar(1000),
    created_at   timestamp(6) with time zone not null
);

create sequence hook_call_seq increment by 50 start with 1;

create table hook_call (
    id              bigint primary key,
    hook_id         bigint not null,
    message_id      varchar(64) not null,
    event           varchar(16) not null,
    request_number  varchar(16),
    body            text not null,
    status          varchar(8) not null,
    attempts        integer not null,
    next_attempt    timestamp(6) with time zone not null,
    answer_status   integer,
    answer          varchar(1000),
    duration_millis integer,
    last_error      varchar(1000),
    created_at      timestamp(6) with time zone not null,
    sent_at         timestamp(6) with time zone
);

create index hook_call_log on hook_call (hook_id, id);
create index hook_call_unsent on hook_call (hook_id, status, next_attempt, id) where status <> 'SENT';
create index hook_call_sent on hook_call (sent_at) where status = 'SENT';
