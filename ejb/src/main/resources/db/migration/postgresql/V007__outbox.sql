create sequence outbox_seq increment by 50 start with 1;

create table outbox (
    id             bigint primary key,
    message_id     varchar(200) not null,
    thread_id      varchar(200) not null,
    kind           varchar(16) not null,
    request_number varchar(16) not null,
    reply_id       bigint,
    recipient      varchar(254) not null,
    recipient_name varchar(200) not null,
    language       varchar(2) not null,
    automatic      boolean not null,
    subject        varchar(400) not null,
    text           text not null,
    html           text,
    status         varchar(8) not null,
    attempts       integer not null,
    next_attempt   timestamp(6) with time zone not null,
    last_error     varchar(1000),
    created_at     timestamp(6) with time zone not null,
    sent_at        timestamp(6) with time zone
);

create index outbox_request on outbox (request_number, id);
create index outbox_unsent on outbox (status, next_attempt, id) where status <> 'SENT';
