-- A draft that came to nothing stays on record, unseen; a decision is kept while it is being written.

ALTER TABLE consultation ADD COLUMN discarded_at DATETIME(6);
ALTER TABLE consultation ADD COLUMN decision_draft MEDIUMTEXT;
