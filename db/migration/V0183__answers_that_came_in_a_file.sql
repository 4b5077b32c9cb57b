-- Answers that a table brought back say so among their earlier states.
ALTER TABLE draft_state ADD COLUMN file_name VARCHAR(200);  -- in which these words came; null where they were written here
