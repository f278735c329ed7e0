-- Who had a task of a request last: to them it comes back
create table task_hand (
    request_id number(19,0) not null references request (id),
    element    varchar2(64 char) not null,
    team       varchar2(64 char) not null,
    person_id  number(19,0) not null references person (id),
    primary key (request_id, element)
);

-- Nobody decides about an own request
alter table open_task add (requester_id number(19,0));
update open_task set requester_id = (select r.requester_id from request r where r.id = open_task.request_id);

create sequence saved_view_seq increment by 50 start with 1;

create table saved_view (
    id          number(19,0) primary key,
    person_id   number(19,0) not null references person (id),
    name        varchar2(60 char) not null,
    view_kind   varchar2(16 char) not null,
    team        varchar2(64 char),
    service     varchar2(64 char),
    urgent_only number(1,0) not null,
    constraint saved_view_name unique (person_id, name)
);

-- A sent mail keeps its row, by which an answer is known, and gives up its text after a time
alter table outbox add (emptied_at timestamp(6) with time zone);
create index outbox_sent on outbox (status, emptied_at, sent_at, id);

-- Somebody who calls is looked for by address
create index person_email on person (email);
