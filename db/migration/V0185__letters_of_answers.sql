-- A contributor is told of all its answers at once: of the notices of single points one for each reader, organisation and process becomes that of
-- the letter.

-- [jooq ignore start]
DELETE single FROM notice single
  JOIN notice kept ON kept.account_id = single.account_id
                  AND kept.kind = single.kind
                  AND kept.consultation_id = single.consultation_id
                  AND kept.organisation_id = single.organisation_id
                  AND kept.act_id < single.act_id
 WHERE single.kind = 'POINT_ANSWERED';

UPDATE notice SET kind = 'CONTRIBUTOR_ANSWERED', subject_id = consultation_id WHERE kind = 'POINT_ANSWERED' AND organisation_id IS NOT NULL;

DELETE FROM notice WHERE kind = 'POINT_ANSWERED';
-- [jooq ignore stop]
