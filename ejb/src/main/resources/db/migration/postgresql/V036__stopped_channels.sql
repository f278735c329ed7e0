create table stopped_channel (
    channel    varchar(64) primary key,
    stopped_at timestamp(6) with time zone not null
);
