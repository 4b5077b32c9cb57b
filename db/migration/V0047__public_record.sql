-- Who voted is said when a ballot has closed: once for each organisation, with the day.
ALTER TABLE record_entry ADD COLUMN on_day DATE;

-- Ballots that closed before this was so. What the record held of single votes stays there and is read by nobody.
-- [jooq ignore start]
INSERT INTO record_entry (id, at, kind, organisation_id, consultation_id, subject_id, title, on_day)
SELECT UNHEX(LEFT(SHA2(CONCAT(HEX(v.ballot_id), HEX(v.organisation_id)), 256), 32)), b.closes_at, 'VOTE_COUNTED', v.organisation_id, b.consultation_id, b.id,
       LEFT(b.question, 600), DATE(v.cast_at)
FROM vote v JOIN ballot b ON b.id = v.ballot_id
WHERE b.status = 'CLOSED';
-- [jooq ignore stop]
