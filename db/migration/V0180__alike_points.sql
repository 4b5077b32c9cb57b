-- Points whose words are near-identical are answered together: one of them, the letter that most have sent, stands for the others.

ALTER TABLE point ADD COLUMN alike_to BINARY(16) NULL;               -- the point that this one is a copy of: proposed until it is confirmed
ALTER TABLE point ADD COLUMN alike_confirmed_at DATETIME(6) NULL;     -- since then its answer is that point's
ALTER TABLE point ADD COLUMN alike_confirmed_by BINARY(16) NULL;
ALTER TABLE point ADD COLUMN wording_id BINARY(16) NULL;              -- the first of those in the group that have the very same words
ALTER TABLE point ADD COLUMN stands_alone BOOLEAN NOT NULL DEFAULT FALSE;  -- somebody has said that it is no copy: not proposed again
ALTER TABLE point ADD CONSTRAINT point_alike FOREIGN KEY (alike_to) REFERENCES point (id);
