-- What a rule grants after the answers: days in which an answer may be contested once (0: it may not be), and whom to complain to about the procedure.
-- Rules enacted before grant none: nothing is read into a law that nobody wrote there.
ALTER TABLE procedure_rule
  ADD COLUMN rejoinder_days  INT          NOT NULL DEFAULT 0,
  ADD COLUMN complaints_body VARCHAR(400);
