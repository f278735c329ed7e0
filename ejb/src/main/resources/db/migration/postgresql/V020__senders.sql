create table mail_sender (
    team       varchar(64) primary key,
    version    integer not null,
    address    varchar(254),
    names      varchar(2000) not null,
    signatures text not null,
    author     varchar(8) not null,
    quoting    boolean not null
);

alter table outbox add sender varchar(254);
alter table outbox add sender_name varchar(200);
alter table outbox add copies text;
alter table outbox add blind_copies text;
alter table outbox add in_reply_to varchar(400);
alter table outbox add reference_ids text;
