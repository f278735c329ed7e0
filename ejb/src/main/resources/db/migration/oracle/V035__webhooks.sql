create sequence hook_seq increment by 50 start with 1;

create table hook (
    id           number(19,0) primary key,
    version      number(10,0) not null,
    name         varchar2(100 char) not null,
    address      varchar2(1000 char) not null,
    events       varchar2(400 char) not null,
    personal     number(1,0) not null,
    salt         varchar2(64 char) not null,
    state        varchar2(16 char) not null,
    failures     number(10,0) not null,
    next_turn    timestamp(6) with time zone not null,
    last_success timestamp(6) with time zone,
    last_error   varchar2(1000 char),
    created_at   timestamp(6) with time zone not null
);

create sequence hook_call_seq increment by 50 start with 1;

create table hook_call (
    id              number(19,0) primary key,
    hook_id         number(19,0) not null,
    message_id      varchar2(64 char) not null,
    event           varchar2(16 char) not null,
    request_number  varchar2(16 char),
    body            clob not null,
    status          varchar2(8 char) not null,
    attempts        number(10,0) not null,
    next_attempt    timestamp(6) with time zone not null,
    answer_status   number(10,0),
    answer          varchar2(1000 char),
    duration_millis number(10,0),
    last_error      varchar2(1000 char),
    created_at      timestamp(6) with time zone not null,
    sent_at         timestamp(6) with time zone
);

create index hook_call_log on hook_call (hook_id, id);
create index hook_call_unsent on hook_call (hook_id, status, next_attempt, id);
create index hook_call_sent on hook_call (sent_at);
