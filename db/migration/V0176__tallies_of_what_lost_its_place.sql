-- What stands at no article of the newest text counts where it was written. Tallies that an earlier release wrote leave it out.

-- [jooq ignore start]
INSERT IGNORE INTO article_tally (consultation_id, lineage_id, comments, amendments, support, conditions, oppose, no_view)
SELECT DISTINCT consultation_id, lineage_id, 0, 0, 0, 0, 0, 0
FROM contribution
WHERE status = 'SUBMITTED' AND kind <> 'POSITION' AND place_id IS NULL AND lineage_id IS NOT NULL;

UPDATE article_tally
JOIN (
  SELECT consultation_id, COALESCE(place_id, lineage_id) AS article_id, SUM(kind <> 'AMENDMENT') AS comments, SUM(kind = 'AMENDMENT') AS amendments
  FROM contribution
  WHERE status = 'SUBMITTED' AND kind <> 'POSITION' AND lineage_id IS NOT NULL
  GROUP BY consultation_id, COALESCE(place_id, lineage_id)
) counted ON counted.consultation_id = article_tally.consultation_id AND counted.article_id = article_tally.lineage_id
SET article_tally.comments = counted.comments, article_tally.amendments = counted.amendments;
-- [jooq ignore stop]
