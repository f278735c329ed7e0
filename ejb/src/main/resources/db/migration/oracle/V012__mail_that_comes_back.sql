alter table outbox add bounced_at timestamp(6) with time zone;
alter table outbox add bounce_reason varchar2(1000 char);

create index outbox_message_id on outbox (message_id);
create index outbox_recipient on outbox (recipient, created_at);

create table failing_address (
    email  varchar2(254 char) primary key,
    since  timestamp(6) with time zone not null,
    reason varchar2(1000 char) not null
);
