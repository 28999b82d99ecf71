-- expand: which letters somebody has to send by post, although the account is open

-- A party who wants no decisions in the mailbox, or can not be told of them, gets this document on paper.
alter table cases.file add column by_post boolean not null default false;
grant update (by_post) on cases.file to dreiklang_app;
