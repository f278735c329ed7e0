create sequence model_draft_seq increment by 50 start with 1;

create table model_draft (
    id          number(19,0) primary key,
    kind        varchar2(16 char) not null,
    model_key   varchar2(100 char) not null,
    xml         clob not null,
    based_on    number(10,0) not null,
    editor      varchar2(200 char) not null,
    editor_name varchar2(200 char) not null,
    saved_at    timestamp(6) with time zone not null,
    revision    number(10,0) not null,
    constraint model_draft_model unique (kind, model_key)
);

create sequence model_publication_seq increment by 50 start with 1;

create table model_publication (
    id           number(19,0) primary key,
    kind         varchar2(16 char) not null,
    model_key    varchar2(100 char) not null,
    version      number(10,0) not null,
    why          varchar2(1000 char) not null,
    published_by varchar2(200 char) not null,
    published_at timestamp(6) with time zone not null,
    back_to      number(10,0) not null,
    constraint model_publication_version unique (kind, model_key, version)
);
