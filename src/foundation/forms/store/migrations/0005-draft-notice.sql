-- expand: from when on a draft is deleted, once its party was told

-- Null until the notice lies in the mailbox; saving the draft makes it null again.
alter table forms.draft add column deletes_at timestamptz;
