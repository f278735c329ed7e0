alter table request_letter add seal_signature varchar2(16 char);
alter table request_letter add seal_signer varchar2(200 char);
alter table request_letter add seal_issuer varchar2(200 char);
alter table request_letter add secrecy varchar2(8 char);
