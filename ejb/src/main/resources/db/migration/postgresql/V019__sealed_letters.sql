alter table request_letter add seal_signature varchar(16);
alter table request_letter add seal_signer varchar(200);
alter table request_letter add seal_issuer varchar(200);
alter table request_letter add secrecy varchar(8);
