-- what each side of a link has last told the other
alter table external_link add column their_version bigint;
alter table external_link add column their_status varchar(20);
alter table external_link add column their_word varchar(100);
alter table external_link add column our_version bigint default 0 not null;
alter table external_link add column our_status varchar(16);
alter table external_link add column our_change_at timestamp(6) with time zone;
alter table external_link add column sent_status varchar(16);
alter table external_link add column sent_at timestamp(6) with time zone;

create sequence their_change_seq increment by 50 start with 1;

create table their_change (
    id              bigint primary key,
    row_version     integer not null,
    system_key      varchar(64) not null,
    system_name     varchar(100) not null,
    aloud           boolean not null,
    message_id      varchar(200) not null,
    external_number varchar(200) not null,
    request_number  varchar(16),
    word            varchar(100) not null,
    status          varchar(20) not null,
    their_version   bigint,
    changed_at      timestamp(6) with time zone,
    said            text,
    heard_at        timestamp(6) with time zone not null,
    conflict        varchar(12),
    our_status      varchar(16),
    decision        varchar(8),
    decided_at      timestamp(6) with time zone,
    decided_by      varchar(200),
    constraint their_change_unique unique (system_key, message_id)
);

create index their_change_conflict on their_change (id) where conflict is not null;
create index their_change_undecided on their_change (request_number, id) where conflict is not null and decision is null;

create sequence our_change_seq increment by 50 start with 1;

create table our_change (
    id              bigint primary key,
    feed_id         bigint not null,
    link_id         bigint not null,
    external_number varchar(200) not null,
    request_number  varchar(16) not null,
    status          varchar(16) not null,
    our_version     bigint not null,
    said            text,
    written_at      timestamp(6) with time zone not null,
    state           varchar(8) not null,
    reason          varchar(1000),
    sent_at         timestamp(6) with time zone
);

create index our_change_untold on our_change (feed_id, state, id) where state in ('WAITING', 'PARKED');
create index our_change_link on our_change (link_id, state);

alter table feed_file add column count_conflict bigint default 0 not null;
