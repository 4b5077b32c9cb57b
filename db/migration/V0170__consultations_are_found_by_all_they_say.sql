-- Consultations are found by their questions, by who was asked, by the summary of the answers and by the decision too. An empty index is
-- made anew when the product starts.
-- [jooq ignore start]
DELETE FROM search_word;
DELETE FROM search_entry;
-- [jooq ignore stop]
