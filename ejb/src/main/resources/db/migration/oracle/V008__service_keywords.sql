alter table service add keywords varchar2(4000 char);
