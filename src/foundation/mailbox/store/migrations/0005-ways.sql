-- expand: by which law an official message takes effect: by provision (OZG § 9) or by retrieval (§ 41 (2a) of the procedure acts)
alter table mailbox.message add column way text not null default 'mailbox' check (way in ('mailbox', 'download', 'federal-download'));
alter table mailbox.delivery add column way text not null default 'mailbox' check (way in ('mailbox', 'download', 'federal-download'));
