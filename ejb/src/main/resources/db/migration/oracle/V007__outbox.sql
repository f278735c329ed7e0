create sequence outbox_seq increment by 50 start with 1;

create table outbox (
    id             number(19,0) primary key,
    message_id     varchar2(200 char) not null,
    thread_id      varchar2(200 char) not null,
    kind           varchar2(16 char) not null,
    request_number varchar2(16 char) not null,
    reply_id       number(19,0),
    recipient      varchar2(254 char) not null,
    recipient_name varchar2(200 char) not null,
    language       varchar2(2 char) not null,
    automatic      number(1,0) not null,
    subject        varchar2(400 char) not null,
    text           clob not null,
    html           clob,
    status         varchar2(8 char) not null,
    attempts       number(10,0) not null,
    next_attempt   timestamp(6) with time zone not null,
    last_error     varchar2(1000 char),
    created_at     timestamp(6) with time zone not null,
    sent_at        timestamp(6) with time zone
);

create index outbox_request on outbox (request_number, id);
create index outbox_unsent on outbox (status, next_attempt, id);
