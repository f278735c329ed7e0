-- Who had a task of a request last: to them it comes back
create table task_hand (
    request_id bigint not null references request (id),
    element    varchar(64) not null,
    team       varchar(64) not null,
    person_id  bigint not null references person (id),
    primary key (request_id, element)
);

-- Nobody decides about an own request
alter table open_task add requester_id bigint;
update open_task set requester_id = (select r.requester_id from request r where r.id = open_task.request_id);

create sequence saved_view_seq increment by 50 start with 1;

create table saved_view (
    id          bigint primary key,
    person_id   bigint not null references person (id),
    name        varchar(60) not null,
    view_kind   varchar(16) not null,
    team        varchar(64),
    service     varchar(64),
    urgent_only boolean not null,
    constraint saved_view_name unique (person_id, name)
);

-- A sent mail keeps its row, by which an answer is known, and gives up its text after a time
alter table outbox add emptied_at timestamp(6) with time zone;
create index outbox_sent on outbox (sent_at, id) where status = 'SENT' and emptied_at is null;

-- Somebody who calls is looked for by address
create index person_email on person (email);
