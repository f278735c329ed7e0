create sequence audit_entry_seq increment by 50 start with 1;

create table audit_entry (
    id             bigint primary key,
    happened_at    timestamp(6) with time zone not null,
    who            varchar(255) not null,
    what           varchar(100) not null,
    request_number varchar(32),
    details        text not null,
    chain_position bigint,
    chain_hash     varchar(64),
    constraint audit_entry_place unique (chain_position),
    constraint audit_entry_sealed_whole check ((chain_position is null) = (chain_hash is null))
);

create index audit_entry_unsealed on audit_entry (id) where chain_position is null;
create index audit_entry_time on audit_entry (happened_at, id);
create index audit_entry_request on audit_entry (request_number, happened_at, id) where request_number is not null;
create index audit_entry_person on audit_entry (who, happened_at, id);

-- Where the chain ends; the lock on this row lets one sealer work at a time
create table audit_chain (
    id            integer primary key,
    head_position bigint not null,
    head_hash     varchar(64) not null,
    constraint audit_chain_one_row check (id = 1)
);

insert into audit_chain (id, head_position, head_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- An entry is written, then sealed once. Nothing else happens to it.
create function audit_entry_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and old.chain_position is null
        and new.chain_position is not null
        and (new.id, new.happened_at, new.who, new.what, new.request_number, new.details)
            is not distinct from (old.id, old.happened_at, old.who, old.what, old.request_number, old.details)
    then
        return new;
    end if;
    raise exception 'the audit trail is only appended to: % of audit_entry refused', tg_op;
end
$$;

create trigger audit_entry_guard before update or delete on audit_entry
    for each row execute function audit_entry_guard();

create trigger audit_entry_guard_new before insert on audit_entry
    for each row when (new.chain_position is not null) execute function audit_entry_guard();

create trigger audit_entry_guard_all before truncate on audit_entry
    for each statement execute function audit_entry_guard();

create function audit_chain_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.id = old.id and new.head_position > old.head_position then
        return new;
    end if;
    raise exception 'the audit trail is only appended to: % of audit_chain refused', tg_op;
end
$$;

create trigger audit_chain_guard before update or delete on audit_chain
    for each row execute function audit_chain_guard();

create trigger audit_chain_guard_all before truncate on audit_chain
    for each statement execute function audit_chain_guard();
