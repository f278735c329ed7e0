alter table service add keywords varchar(4000);
