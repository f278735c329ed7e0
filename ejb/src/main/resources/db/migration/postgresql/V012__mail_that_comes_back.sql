alter table outbox add bounced_at timestamp(6) with time zone;
alter table outbox add bounce_reason varchar(1000);

create index outbox_message_id on outbox (message_id);
create index outbox_recipient on outbox (recipient, created_at);

create table failing_address (
    email  varchar(254) primary key,
    since  timestamp(6) with time zone not null,
    reason varchar(1000) not null
);
