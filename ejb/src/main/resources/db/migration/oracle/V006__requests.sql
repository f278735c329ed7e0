create sequence request_seq increment by 50 start with 1;
create sequence request_message_seq increment by 50 start with 1;
create sequence attachment_seq increment by 50 start with 1;
create sequence open_task_seq increment by 50 start with 1;

create table request_number (
    in_year     number(10,0) primary key,
    next_number number(19,0) not null
);

create table request (
    id              number(19,0) primary key,
    version         number(10,0) not null,
    request_number  varchar2(16 char) not null,
    submission      varchar2(64 char) not null,
    service         varchar2(64 char) not null,
    process         varchar2(64 char) not null,
    kind            varchar2(16 char) not null,
    team            varchar2(64 char) not null,
    status          varchar2(16 char) not null,
    priority        number(10,0) not null,
    subject         varchar2(200 char) not null,
    summary         varchar2(500 char) not null,
    language        varchar2(2 char) not null,
    channel         varchar2(16 char) not null,
    requester_id    number(19,0) not null references person (id),
    requester_name  varchar2(200 char) not null,
    requester_email varchar2(254 char),
    guest           number(1,0) not null,
    department      varchar2(64 char),
    filed_at        timestamp(6) with time zone not null,
    closed_at       timestamp(6) with time zone,
    closure         varchar2(16 char),
    response_kind       varchar2(10 char) not null,
    response_state      varchar2(10 char) not null,
    response_promised   number(19,0) not null,
    response_warn       number(19,0) not null,
    response_consumed   number(19,0) not null,
    response_warned     number(1,0) not null,
    response_since      timestamp(6) with time zone,
    response_warn_at    timestamp(6) with time zone,
    response_due_at     timestamp(6) with time zone,
    response_ended_at   timestamp(6) with time zone,
    resolution_kind       varchar2(10 char) not null,
    resolution_state      varchar2(10 char) not null,
    resolution_promised   number(19,0) not null,
    resolution_warn       number(19,0) not null,
    resolution_consumed   number(19,0) not null,
    resolution_warned     number(1,0) not null,
    resolution_since      timestamp(6) with time zone,
    resolution_warn_at    timestamp(6) with time zone,
    resolution_due_at     timestamp(6) with time zone,
    resolution_ended_at   timestamp(6) with time zone,
    constraint request_number_unique unique (request_number),
    constraint request_submission_unique unique (submission)
);

create index request_of_requester on request (requester_id, filed_at, id);

create table request_message (
    id          number(19,0) primary key,
    request_id  number(19,0) not null references request (id),
    said_at     timestamp(6) with time zone not null,
    voice       varchar2(16 char) not null,
    channel     varchar2(16 char) not null,
    author_id   number(19,0) not null,
    author_name varchar2(200 char) not null,
    submission  varchar2(64 char) not null,
    said        clob not null,
    constraint request_message_submission unique (submission)
);

create index request_message_request on request_message (request_id, id);

create table attachment (
    id         number(19,0) primary key,
    request_id number(19,0) not null references request (id),
    message_id number(19,0) not null references request_message (id),
    file_name  varchar2(200 char) not null,
    media_type varchar2(100 char) not null,
    byte_count number(19,0) not null,
    sha256     varchar2(64 char) not null
);

create index attachment_request on attachment (request_id, id);

create table content_chunk (
    sha256        varchar2(64 char) not null,
    part          number(10,0) not null,
    content_bytes blob not null,
    primary key (sha256, part)
);

create table request_share (
    request_id number(19,0) not null references request (id),
    team       varchar2(64 char) not null,
    primary key (request_id, team)
);

create table open_task (
    id             number(19,0) primary key,
    version        number(10,0) not null,
    task           varchar2(64 char) not null,
    request_id     number(19,0) not null references request (id),
    request_number varchar2(16 char) not null,
    element        varchar2(64 char) not null,
    name           varchar2(2000 char) not null,
    subject        varchar2(200 char) not null,
    service        varchar2(64 char) not null,
    language       varchar2(2 char) not null,
    requester_name varchar2(200 char) not null,
    guest          number(1,0) not null,
    team           varchar2(64 char) not null,
    leads_only     number(1,0) not null,
    assignee_id    number(19,0),
    assignee_name  varchar2(200 char),
    claimed_at     timestamp(6) with time zone,
    opened_at      timestamp(6) with time zone not null,
    priority       number(10,0) not null,
    urgent         number(1,0) not null,
    waiting        number(1,0) not null,
    warn_at        timestamp(6) with time zone,
    due_at         timestamp(6) with time zone not null,
    constraint open_task_task unique (task)
);

create index open_task_request on open_task (request_id);
create index open_task_team on open_task (team, waiting, due_at, id);
create index open_task_assignee on open_task (assignee_id, waiting, due_at, id);
create index open_task_unassigned on open_task (team, assignee_id, waiting, due_at, id);
