-- what whoever handed it in has decided already; the routing keeps to it
alter table request add (wished_team varchar2(64 char));
alter table request add (wished_priority number(10,0));
