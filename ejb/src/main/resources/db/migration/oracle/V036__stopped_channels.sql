create table stopped_channel (
    channel    varchar2(64 char) primary key,
    stopped_at timestamp(6) with time zone not null
);
