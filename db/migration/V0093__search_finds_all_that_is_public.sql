-- Answers, conditions and reasons of what was submitted are found too. The index is read anew when the product starts.
-- [jooq ignore start]
DELETE FROM search_word;
DELETE FROM search_entry;
-- [jooq ignore stop]
