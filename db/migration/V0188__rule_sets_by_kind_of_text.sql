-- A rule set may be for one kind of text only. Days stay days: a source that writes twelve weeks is stored as 84 days and said in weeks.
ALTER TABLE procedure_rule
  ADD COLUMN text_kind         VARCHAR(24),                        -- null: every kind without a set of its own
  ADD COLUMN recommended_days  INT,
  ADD COLUMN in_weeks          BOOLEAN       NOT NULL DEFAULT FALSE,
  ADD COLUMN starts_by         TIME,                               -- what begins at this hour or later counts from the next working day
  ADD COLUMN opening_documents VARCHAR(1000) NOT NULL DEFAULT '';  -- titles of the documents an opening must hold, one a line
ALTER TABLE consultation ADD COLUMN text_kind VARCHAR(24);
