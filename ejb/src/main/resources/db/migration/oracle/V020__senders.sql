create table mail_sender (
    team       varchar2(64 char) primary key,
    version    number(10,0) not null,
    address    varchar2(254 char),
    names      varchar2(2000 char) not null,
    signatures clob not null,
    author     varchar2(8 char) not null,
    quoting    number(1,0) not null
);

alter table outbox add sender varchar2(254 char);
alter table outbox add sender_name varchar2(200 char);
alter table outbox add copies clob;
alter table outbox add blind_copies clob;
alter table outbox add in_reply_to varchar2(400 char);
alter table outbox add reference_ids clob;
