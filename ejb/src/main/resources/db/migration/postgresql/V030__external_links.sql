create sequence external_link_seq increment by 50 start with 1;

create table external_link (
    id              bigint primary key,
    request_number  varchar(16) not null,
    system_key      varchar(64) not null,
    external_number varchar(200) not null,
    linked_at       timestamp(6) with time zone not null,
    constraint external_link_unique unique (system_key, external_number)
);

create index external_link_request on external_link (request_number, id);
