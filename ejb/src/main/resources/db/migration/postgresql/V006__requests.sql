create sequence request_seq increment by 50 start with 1;
create sequence request_message_seq increment by 50 start with 1;
create sequence attachment_seq increment by 50 start with 1;
create sequence open_task_seq increment by 50 start with 1;

create table request_number (
    in_year     integer primary key,
    next_number bigint not null
);

create table request (
    id              bigint primary key,
    version         integer not null,
    request_number  varchar(16) not null,
    submission      varchar(64) not null,
    service         varchar(64) not null,
    process         varchar(64) not null,
    kind            varchar(16) not null,
    team            varchar(64) not null,
    status          varchar(16) not null,
    priority        integer not null,
    subject         varchar(200) not null,
    summary         varchar(500) not null,
    language        varchar(2) not null,
    channel         varchar(16) not null,
    requester_id    bigint not null references person (id),
    requester_name  varchar(200) not null,
    requester_email varchar(254),
    guest           boolean not null,
    department      varchar(64),
    filed_at        timestamp(6) with time zone not null,
    closed_at       timestamp(6) with time zone,
    closure         varchar(16),
    response_kind       varchar(10) not null,
    response_state      varchar(10) not null,
    response_promised   bigint not null,
    response_warn       bigint not null,
    response_consumed   bigint not null,
    response_warned     boolean not null,
    response_since      timestamp(6) with time zone,
    response_warn_at    timestamp(6) with time zone,
    response_due_at     timestamp(6) with time zone,
    response_ended_at   timestamp(6) with time zone,
    resolution_kind       varchar(10) not null,
    resolution_state      varchar(10) not null,
    resolution_promised   bigint not null,
    resolution_warn       bigint not null,
    resolution_consumed   bigint not null,
    resolution_warned     boolean not null,
    resolution_since      timestamp(6) with time zone,
    resolution_warn_at    timestamp(6) with time zone,
    resolution_due_at     timestamp(6) with time zone,
    resolution_ended_at   timestamp(6) with time zone,
    constraint request_number_unique unique (request_number),
    constraint request_submission_unique unique (submission)
);

create index request_of_requester on request (requester_id, filed_at, id);

create table request_message (
    id          bigint primary key,
    request_id  bigint not null references request (id),
    said_at     timestamp(6) with time zone not null,
    voice       varchar(16) not null,
    channel     varchar(16) not null,
    author_id   bigint not null,
    author_name varchar(200) not null,
    submission  varchar(64) not null,
    said        text not null,
    constraint request_message_submission unique (submission)
);

create index request_message_request on request_message (request_id, id);

create table attachment (
    id         bigint primary key,
    request_id bigint not null references request (id),
    message_id bigint not null references request_message (id),
    file_name  varchar(200) not null,
    media_type varchar(100) not null,
    byte_count bigint not null,
    sha256     varchar(64) not null
);

create index attachment_request on attachment (request_id, id);

create table content_chunk (
    sha256        varchar(64) not null,
    part          integer not null,
    content_bytes bytea not null,
    primary key (sha256, part)
);

create table request_share (
    request_id bigint not null references request (id),
    team       varchar(64) not null,
    primary key (request_id, team)
);

create table open_task (
    id             bigint primary key,
    version        integer not null,
    task           varchar(64) not null,
    request_id     bigint not null references request (id),
    request_number varchar(16) not null,
    element        varchar(64) not null,
    name           varchar(2000) not null,
    subject        varchar(200) not null,
    service        varchar(64) not null,
    language       varchar(2) not null,
    requester_name varchar(200) not null,
    guest          boolean not null,
    team           varchar(64) not null,
    leads_only     boolean not null,
    assignee_id    bigint,
    assignee_name  varchar(200),
    claimed_at     timestamp(6) with time zone,
    opened_at      timestamp(6) with time zone not null,
    priority       integer not null,
    urgent         boolean not null,
    waiting        boolean not null,
    warn_at        timestamp(6) with time zone,
    due_at         timestamp(6) with time zone not null,
    constraint open_task_task unique (task)
);

create index open_task_request on open_task (request_id);
create index open_task_team on open_task (team, waiting, due_at, id);
create index open_task_assignee on open_task (assignee_id, waiting, due_at, id);
create index open_task_unassigned on open_task (team, due_at, id) where assignee_id is null and not waiting;
