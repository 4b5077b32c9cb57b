-- A list of states is read without their words. States of drafts that are none any more go.

ALTER TABLE draft_state ADD COLUMN organisation_id BINARY(16);  -- for whom a comment or an amendment was being written; null for all else, whose owner never changes
ALTER TABLE draft_state ADD COLUMN changed MEDIUMTEXT;  -- the fields that said something else than in the state before, a line each; null for older states

-- [jooq ignore start]
UPDATE draft_state SET organisation_id = UNHEX(REPLACE(JSON_UNQUOTE(JSON_EXTRACT(words, '$.organisation')), '-', ''))
WHERE kind = 'CONTRIBUTION';

DELETE FROM draft_state
WHERE kind = 'CONTRIBUTION'
  AND NOT EXISTS (SELECT 1 FROM contribution c WHERE c.id = draft_state.subject_id AND c.status = 'DRAFT');

DELETE FROM draft_state
WHERE kind = 'POSITION' AND NOT EXISTS (SELECT 1 FROM contribution c WHERE c.id = draft_state.subject_id);

DELETE FROM draft_state
WHERE kind = 'OPENING'
  AND NOT EXISTS (SELECT 1 FROM consultation c WHERE c.id = draft_state.subject_id AND c.discarded_at IS NULL);

DELETE FROM draft_state
WHERE kind = 'DECISION' AND NOT EXISTS (SELECT 1 FROM consultation c WHERE c.id = draft_state.subject_id AND c.discarded_at IS NULL);

DELETE FROM draft_state
WHERE kind = 'ANSWER' AND NOT EXISTS (SELECT 1 FROM point p WHERE p.id = draft_state.subject_id);
-- [jooq ignore stop]
