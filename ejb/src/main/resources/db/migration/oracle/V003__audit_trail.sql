create sequence audit_entry_seq increment by 50 start with 1;

create table audit_entry (
    id             number(19,0) primary key,
    happened_at    timestamp(6) with time zone not null,
    who            varchar2(255 char) not null,
    what           varchar2(100 char) not null,
    request_number varchar2(32 char),
    details        clob not null,
    chain_position number(19,0),
    chain_hash     varchar2(64 char),
    constraint audit_entry_place unique (chain_position),
    constraint audit_entry_sealed_whole check (
        (chain_position is null and chain_hash is null) or (chain_position is not null and chain_hash is not null))
);

-- The id makes Oracle keep entries without a position in this index
create index audit_entry_unsealed on audit_entry (chain_position, id);
create index audit_entry_time on audit_entry (happened_at, id);
create index audit_entry_request on audit_entry (request_number, happened_at, id);
create index audit_entry_person on audit_entry (who, happened_at, id);

-- Where the chain ends; the lock on this row lets one sealer work at a time
create table audit_chain (
    id            number(10,0) primary key,
    head_position number(19,0) not null,
    head_hash     varchar2(64 char) not null,
    constraint audit_chain_one_row check (id = 1)
);

insert into audit_chain (id, head_position, head_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- An entry is written, then sealed once. Nothing else happens to it.
create or replace trigger audit_entry_guard
before update or delete on audit_entry
for each row
begin
    if deleting
        or updating('ID') or updating('HAPPENED_AT') or updating('WHO') or updating('WHAT')
        or updating('REQUEST_NUMBER') or updating('DETAILS')
        or :old.chain_position is not null
        or :new.chain_position is null
    then
        raise_application_error(-20001, 'the audit trail is only appended to: change of audit_entry refused');
    end if;
end;
/

create or replace trigger audit_entry_guard_new
before insert on audit_entry
for each row
when (new.chain_position is not null)
begin
    raise_application_error(-20001, 'the audit trail is only appended to: insert of a sealed entry refused');
end;
/

create or replace trigger audit_chain_guard
before update or delete on audit_chain
for each row
begin
    if deleting or :new.id <> :old.id or :new.head_position <= :old.head_position then
        raise_application_error(-20001, 'the audit trail is only appended to: change of audit_chain refused');
    end if;
end;
/
