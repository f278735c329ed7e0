create table request_participant (
    request_id number(19,0) not null references request (id),
    email      varchar2(254 char) not null,
    name       varchar2(200 char) not null,
    since      timestamp(6) with time zone not null,
    primary key (request_id, email)
);

create table request_link (
    request_id number(19,0) not null references request (id),
    other_id   number(19,0) not null references request (id),
    why        varchar2(16 char) not null,
    linked_at  timestamp(6) with time zone not null,
    primary key (request_id, other_id)
);

create index request_link_other on request_link (other_id);

create table request_letter (
    message_id number(19,0) primary key references request_message (id),
    sender     varchar2(254 char) not null,
    subject    varchar2(400 char) not null,
    checked    number(1,0) not null,
    quoted     clob,
    signature  clob,
    html       clob
);

alter table attachment add content_id varchar2(400 char);
alter table attachment add shown_in_place number(1,0) default 0 not null;
