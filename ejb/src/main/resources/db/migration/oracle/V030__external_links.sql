create sequence external_link_seq increment by 50 start with 1;

create table external_link (
    id              number(19,0) primary key,
    request_number  varchar2(16 char) not null,
    system_key      varchar2(64 char) not null,
    external_number varchar2(200 char) not null,
    linked_at       timestamp(6) with time zone not null,
    constraint external_link_unique unique (system_key, external_number)
);

create index external_link_request on external_link (request_number, id);
