create table article (
    article_key  varchar2(64 char) primary key,
    service      varchar2(64 char),
    audience     varchar2(16 char) not null,
    read_minutes number(10,0) not null,
    title        varchar2(2000 char) not null,
    summary      clob not null,
    body         clob not null,
    asked        varchar2(2000 char),
    read_count   number(19,0) not null
);

create index article_read on article (read_count, article_key);
