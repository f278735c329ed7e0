create table request_participant (
    request_id bigint not null references request (id),
    email      varchar(254) not null,
    name       varchar(200) not null,
    since      timestamp(6) with time zone not null,
    primary key (request_id, email)
);

create table request_link (
    request_id bigint not null references request (id),
    other_id   bigint not null references request (id),
    why        varchar(16) not null,
    linked_at  timestamp(6) with time zone not null,
    primary key (request_id, other_id)
);

create index request_link_other on request_link (other_id);

create table request_letter (
    message_id bigint primary key references request_message (id),
    sender     varchar(254) not null,
    subject    varchar(400) not null,
    checked    boolean not null,
    quoted     text,
    signature  text,
    html       text
);

alter table attachment add content_id varchar(400);
alter table attachment add shown_in_place boolean default false not null;
