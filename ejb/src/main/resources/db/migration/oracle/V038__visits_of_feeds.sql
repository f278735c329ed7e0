-- whose turn it is to visit a database, a queue or a folder, and how far the reading is
create table feed_turn (
    feed_id      number(19,0) primary key references feed,
    next_turn    timestamp(6) with time zone not null,
    failures     number(10,0) not null,
    last_success timestamp(6) with time zone,
    last_error   varchar2(1000 char),
    read_mark    varchar2(1000 char)
);

-- rows that come without a file: the message itself, its name there, and whether the other system is to be told
alter table feed_row add raw_message clob;
alter table feed_row add origin varchar2(400 char);
alter table feed_row add answer_to number(19,0);

create index feed_row_unanswered on feed_row (answer_to, file_id, row_number);
