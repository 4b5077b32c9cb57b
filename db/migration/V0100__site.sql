-- The search index listens from another place: what it had not finished is still its own.
-- [jooq ignore start]
UPDATE EVENT_PUBLICATION
   SET listener_id = REPLACE(listener_id, 'org.counterpart.publication.SearchIndex', 'org.counterpart.site.search.SearchIndex')
 WHERE listener_id LIKE 'org.counterpart.publication.SearchIndex%';
-- [jooq ignore stop]
