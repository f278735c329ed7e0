-- what each side of a link has last told the other
alter table external_link add their_version number(19,0);
alter table external_link add their_status varchar2(20 char);
alter table external_link add their_word varchar2(100 char);
alter table external_link add our_version number(19,0) default 0 not null;
alter table external_link add our_status varchar2(16 char);
alter table external_link add our_change_at timestamp(6) with time zone;
alter table external_link add sent_status varchar2(16 char);
alter table external_link add sent_at timestamp(6) with time zone;

create sequence their_change_seq increment by 50 start with 1;

create table their_change (
    id              number(19,0) primary key,
    row_version     number(10,0) not null,
    system_key      varchar2(64 char) not null,
    system_name     varchar2(100 char) not null,
    aloud           number(1,0) not null,
    message_id      varchar2(200 char) not null,
    external_number varchar2(200 char) not null,
    request_number  varchar2(16 char),
    word            varchar2(100 char) not null,
    status          varchar2(20 char) not null,
    their_version   number(19,0),
    changed_at      timestamp(6) with time zone,
    said            clob,
    heard_at        timestamp(6) with time zone not null,
    conflict        varchar2(12 char),
    our_status      varchar2(16 char),
    decision        varchar2(8 char),
    decided_at      timestamp(6) with time zone,
    decided_by      varchar2(200 char),
    constraint their_change_unique unique (system_key, message_id)
);

create index their_change_conflict on their_change (conflict, id);
create index their_change_undecided on their_change (request_number, conflict, decision, id);

create sequence our_change_seq increment by 50 start with 1;

create table our_change (
    id              number(19,0) primary key,
    feed_id         number(19,0) not null,
    link_id         number(19,0) not null,
    external_number varchar2(200 char) not null,
    request_number  varchar2(16 char) not null,
    status          varchar2(16 char) not null,
    our_version     number(19,0) not null,
    said            clob,
    written_at      timestamp(6) with time zone not null,
    state           varchar2(8 char) not null,
    reason          varchar2(1000 char),
    sent_at         timestamp(6) with time zone
);

create index our_change_untold on our_change (feed_id, state, id);
create index our_change_link on our_change (link_id, state);

alter table feed_file add count_conflict number(19,0) default 0 not null;
