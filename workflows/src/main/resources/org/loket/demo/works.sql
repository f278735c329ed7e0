-- The demonstration's old works system: its cases, and what changed with them. Statements end with a semicolon.
create schema if not exists works;

create table if not exists works.cases (
    nr           varchar(12) primary key,
    kind         varchar(20) not null,
    place        varchar(120) not null,
    remark       varchar(400) not null,
    reporter     varchar(100) not null,
    mail         varchar(120),
    lang         char(2) not null,
    reported     timestamptz not null,
    desk_taken   timestamptz,
    desk_number  varchar(20),
    desk_result  varchar(250),
    desk_status  varchar(30)
);

create table if not exists works.changes (
    id      bigint primary key,
    nr      varchar(12) not null,
    state   varchar(20) not null,
    remark  varchar(400),
    changed timestamptz not null
);

insert into works.cases (nr, kind, place, remark, reporter, mail, lang, reported) values
    ('W-2041', 'LAMP', 'Havenstraat 12', 'De lantaarn bij de brug knippert de hele nacht.', 'Wim Kok', 'w.kok@mail.example', 'nl', now() - interval '26 hours'),
    ('W-2042', 'PAVING', 'Marktplein', 'Ein Stein liegt lose, jemand ist gestolpert.', 'Ute Brandt', 'u.brandt@mail.example', 'de', now() - interval '25 hours'),
    ('W-2043', 'BIN', 'Parkweg, at the pond', 'The bin has been overflowing since Sunday.', 'Grace Hill', 'g.hill@mail.example', 'en', now() - interval '5 hours'),
    ('W-2044', 'LAMP', 'Stationsweg 3', 'Geen licht bij de fietsenstalling.', 'Onbekend', 'geen', 'nl', now() - interval '4 hours');

insert into works.changes (id, nr, state, remark, changed) values
    (1, 'W-2042', 'DONE', 'Der Stein ist neu gesetzt.', now() - interval '3 hours'),
    (2, 'W-2043', 'ACCEPTED', null, now() - interval '2 hours'),
    (3, 'W-2041', 'PLANNED', 'Een ploeg komt dinsdag; de kabel moet vervangen worden.', now() - interval '1 hour'),
    (4, 'W-1987', 'DONE', 'Bank hersteld.', now() - interval '1 hour');
