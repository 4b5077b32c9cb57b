-- The number of a receipt is the beginning of its hash: a row of numbers with a gap told that somebody else had voted. Receipts already given
-- keep theirs. And who gets a mail that only they get who have voted, or who have not, is told to nobody.

ALTER TABLE receipt ADD COLUMN code VARCHAR(24) DEFAULT '' NOT NULL;  -- R-3fa9-1c07-be42; R-0001 of the first ones
-- [jooq ignore start]
UPDATE receipt SET code = CONCAT('R-', IF(number < 10000, LPAD(number, 4, '0'), number));
-- [jooq ignore stop]
ALTER TABLE receipt ADD CONSTRAINT receipt_code UNIQUE (code);
DROP INDEX receipt_of ON receipt;
DROP INDEX receipt_about ON receipt;
ALTER TABLE receipt DROP CONSTRAINT receipt_number;
ALTER TABLE receipt DROP COLUMN number;
CREATE INDEX receipt_of ON receipt (account_id, received_at, id);
CREATE INDEX receipt_about ON receipt (subject_id, organisation_id, received_at, id);

ALTER TABLE mail ADD COLUMN sealed BOOLEAN DEFAULT FALSE NOT NULL;  -- the list of mails does not say who gets it
