alter table inbound add imported boolean default false not null;
