-- What a rule grants after the answers: days in which an answer may be contested once (0: it may not be), and whom to complain to about the procedure.
ALTER TABLE procedure_rule
  ADD COLUMN rejoinder_days  INT          NOT NULL DEFAULT 15,
  ADD COLUMN complaints_body VARCHAR(400);
