alter table inbound add imported number(1,0) default 0 not null;
