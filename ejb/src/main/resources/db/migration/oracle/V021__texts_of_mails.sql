create sequence mail_text_seq increment by 50 start with 1;

create table mail_text (
    id       number(19,0) primary key,
    kind     varchar2(16 char) not null,
    language varchar2(2 char) not null,
    revision number(10,0) not null,
    said     clob,
    saved_at timestamp(6) with time zone not null,
    saved_by varchar2(200 char) not null,
    constraint mail_text_revision unique (kind, language, revision)
);
