create sequence mailbox_seq increment by 50 start with 1;
create sequence inbound_seq increment by 50 start with 1;

create table mailbox (
    id            bigint primary key,
    version       integer not null,
    address       varchar(254) not null,
    host          varchar(254),
    port          integer not null,
    encryption    varchar(8) not null,
    account       varchar(254),
    sign_in       varchar(8) not null,
    secret        varchar(2000),
    token_url     varchar(1000),
    client        varchar(254),
    scope         varchar(1000),
    refresh_token varchar(4000),
    folder        varchar(200) not null,
    afterwards    varchar(8) not null,
    move_to       varchar(200),
    team          varchar(64),
    service       varchar(64) not null,
    language      varchar(2) not null,
    enabled       boolean not null,
    constraint mailbox_address unique (address)
);

create table mailbox_state (
    mailbox_id    bigint primary key references mailbox (id),
    validity      bigint not null,
    last_uid      bigint not null,
    last_success  timestamp(6) with time zone,
    last_error    varchar(1000),
    failing_since timestamp(6) with time zone,
    reader        varchar(64),
    reader_until  timestamp(6) with time zone
);

create table inbound (
    id             bigint primary key,
    version        integer not null,
    mailbox_id     bigint not null references mailbox (id),
    identity_hash  varchar(64) not null,
    message_id     varchar(400),
    received_at    timestamp(6) with time zone not null,
    byte_count     bigint not null,
    sender         varchar(254),
    sender_name    varchar(200),
    subject        varchar(400),
    status         varchar(8) not null,
    verdict        varchar(16),
    reason         varchar(64),
    reason_values  varchar(2000),
    insisted       boolean not null,
    request_number varchar(16),
    message        bigint,
    outgoing       bigint,
    attempts       integer not null,
    next_attempt   timestamp(6) with time zone not null,
    last_error     varchar(1000),
    judged_at      timestamp(6) with time zone,
    constraint inbound_once unique (mailbox_id, identity_hash)
);

create index inbound_newest on inbound (received_at, id);
create index inbound_verdict on inbound (verdict, received_at, id);
create index inbound_message_id on inbound (message_id);
create index inbound_request on inbound (request_number);
create index inbound_unjudged on inbound (status, next_attempt, id) where status <> 'JUDGED';

create table inbound_raw (
    inbound_id    bigint not null references inbound (id),
    part          integer not null,
    content_bytes bytea not null,
    primary key (inbound_id, part)
);
