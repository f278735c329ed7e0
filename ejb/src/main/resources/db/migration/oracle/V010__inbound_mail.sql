create sequence mailbox_seq increment by 50 start with 1;
create sequence inbound_seq increment by 50 start with 1;

create table mailbox (
    id            number(19,0) primary key,
    version       number(10,0) not null,
    address       varchar2(254 char) not null,
    host          varchar2(254 char),
    port          number(10,0) not null,
    encryption    varchar2(8 char) not null,
    account       varchar2(254 char),
    sign_in       varchar2(8 char) not null,
    secret        varchar2(2000 char),
    token_url     varchar2(1000 char),
    client        varchar2(254 char),
    scope         varchar2(1000 char),
    refresh_token varchar2(4000 char),
    folder        varchar2(200 char) not null,
    afterwards    varchar2(8 char) not null,
    move_to       varchar2(200 char),
    team          varchar2(64 char),
    service       varchar2(64 char) not null,
    language      varchar2(2 char) not null,
    enabled       number(1,0) not null,
    constraint mailbox_address unique (address)
);

create table mailbox_state (
    mailbox_id    number(19,0) primary key references mailbox (id),
    validity      number(19,0) not null,
    last_uid      number(19,0) not null,
    last_success  timestamp(6) with time zone,
    last_error    varchar2(1000 char),
    failing_since timestamp(6) with time zone,
    reader        varchar2(64 char),
    reader_until  timestamp(6) with time zone
);

create table inbound (
    id             number(19,0) primary key,
    version        number(10,0) not null,
    mailbox_id     number(19,0) not null references mailbox (id),
    identity_hash  varchar2(64 char) not null,
    message_id     varchar2(400 char),
    received_at    timestamp(6) with time zone not null,
    byte_count     number(19,0) not null,
    sender         varchar2(254 char),
    sender_name    varchar2(200 char),
    subject        varchar2(400 char),
    status         varchar2(8 char) not null,
    verdict        varchar2(16 char),
    reason         varchar2(64 char),
    reason_values  varchar2(2000 char),
    insisted       number(1,0) not null,
    request_number varchar2(16 char),
    message        number(19,0),
    outgoing       number(19,0),
    attempts       number(10,0) not null,
    next_attempt   timestamp(6) with time zone not null,
    last_error     varchar2(1000 char),
    judged_at      timestamp(6) with time zone,
    constraint inbound_once unique (mailbox_id, identity_hash)
);

create index inbound_newest on inbound (received_at, id);
create index inbound_verdict on inbound (verdict, received_at, id);
create index inbound_message_id on inbound (message_id);
create index inbound_request on inbound (request_number);
create index inbound_unjudged on inbound (status, next_attempt, id);

create table inbound_raw (
    inbound_id    number(19,0) not null references inbound (id),
    part          number(10,0) not null,
    content_bytes blob not null,
    primary key (inbound_id, part)
);
