create sequence mail_text_seq increment by 50 start with 1;

create table mail_text (
    id       bigint primary key,
    kind     varchar(16) not null,
    language varchar(2) not null,
    revision integer not null,
    said     text,
    saved_at timestamp(6) with time zone not null,
    saved_by varchar(200) not null,
    constraint mail_text_revision unique (kind, language, revision)
);
