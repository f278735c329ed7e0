create sequence model_draft_seq increment by 50 start with 1;

create table model_draft (
    id          bigint primary key,
    kind        varchar(16) not null,
    model_key   varchar(100) not null,
    xml         text not null,
    based_on    integer not null,
    editor      varchar(200) not null,
    editor_name varchar(200) not null,
    saved_at    timestamp(6) with time zone not null,
    revision    integer not null,
    constraint model_draft_model unique (kind, model_key)
);

create sequence model_publication_seq increment by 50 start with 1;

create table model_publication (
    id           bigint primary key,
    kind         varchar(16) not null,
    model_key    varchar(100) not null,
    version      integer not null,
    why          varchar(1000) not null,
    published_by varchar(200) not null,
    published_at timestamp(6) with time zone not null,
    back_to      integer not null,
    constraint model_publication_version unique (kind, model_key, version)
);
