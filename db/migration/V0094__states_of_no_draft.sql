-- Words that were set aside while their comment was submitted or thrown away stayed behind, and nobody could read them.
-- [jooq ignore start]
DELETE FROM draft_state
WHERE kind = 'CONTRIBUTION'
  AND NOT EXISTS (SELECT 1 FROM contribution c WHERE c.id = draft_state.subject_id AND c.status = 'DRAFT');
-- [jooq ignore stop]
