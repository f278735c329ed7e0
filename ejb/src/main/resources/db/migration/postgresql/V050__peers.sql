create sequence peer_seq increment by 50 start with 1;

create table peer (
    id         bigint primary key,
    version    integer not null,
    system_key varchar(64) not null,
    name       varchar(100) not null,
    services   varchar(4000) not null,
    salt       varchar(64) not null,
    active     boolean not null,
    last_call  timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    constraint peer_system_unique unique (system_key)
);

create table spent_nonce (
    nonce      varchar(64) primary key,
    expires_at timestamp(6) with time zone not null
);

create index spent_nonce_expires on spent_nonce (expires_at);
