create table article (
    article_key  varchar(64) primary key,
    service      varchar(64),
    audience     varchar(16) not null,
    read_minutes integer not null,
    title        varchar(2000) not null,
    summary      text not null,
    body         text not null,
    asked        varchar(2000),
    read_count   bigint not null
);

create index article_read on article (read_count, article_key);
