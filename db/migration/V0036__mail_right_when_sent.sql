-- Right and state are asked when a mail is sent: a notice knows whom and which date it is about, and a mail finds its notices again.
ALTER TABLE notice ADD COLUMN organisation_id BINARY(16);
ALTER TABLE notice ADD COLUMN date_at DATETIME(6);                     -- the date it is about
ALTER TABLE notice ADD COLUMN terms VARCHAR(1000) NOT NULL DEFAULT '[]'; -- JSON: the dates it names
UPDATE notice SET organisation_id = (SELECT record_entry.organisation_id FROM record_entry WHERE record_entry.id = notice.act_id);
CREATE INDEX notice_in ON notice (message_id, account_id);

-- Where an answer to a mail goes; null: nobody reads answers.
ALTER TABLE mail ADD COLUMN reply_to VARCHAR(254);
