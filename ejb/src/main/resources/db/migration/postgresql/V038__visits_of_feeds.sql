-- whose turn it is to visit a database, a queue or a folder, and how far the reading is
create table feed_turn (
    feed_id      bigint primary key references feed,
    next_turn    timestamp(6) with time zone not null,
    failures     integer not null,
    last_success timestamp(6) with time zone,
    last_error   varchar(1000),
    read_mark    varchar(1000)
);

-- rows that come without a file: the message itself, its name there, and whether the other system is to be told
alter table feed_row add column raw_message text;
alter table feed_row add column origin varchar(400);
alter table feed_row add column answer_to bigint;

create index feed_row_unanswered on feed_row (answer_to, file_id, row_number) where answer_to is not null;
