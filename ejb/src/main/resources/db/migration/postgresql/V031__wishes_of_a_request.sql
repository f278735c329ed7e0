-- what whoever handed it in has decided already; the routing keeps to it
alter table request add column wished_team varchar(64);
alter table request add column wished_priority integer;
