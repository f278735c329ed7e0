create sequence peer_seq increment by 50 start with 1;

create table peer (
    id         number(19,0) primary key,
    version    number(10,0) not null,
    system_key varchar2(64 char) not null,
    name       varchar2(100 char) not null,
    services   varchar2(4000 char) not null,
    salt       varchar2(64 char) not null,
    active     number(1,0) not null,
    last_call  timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    constraint peer_system_unique unique (system_key)
);

create table spent_nonce (
    nonce      varchar2(64 char) primary key,
    expires_at timestamp(6) with time zone not null
);

create index spent_nonce_expires on spent_nonce (expires_at);
