-- What people write together, as each of them saved it: every field, by whom, when. The newest few hundred of a draft are kept.
CREATE TABLE draft_state (
  id         BINARY(16)  NOT NULL,
  kind       VARCHAR(16) NOT NULL,
  subject_id BINARY(16)  NOT NULL,  -- the position, comment, point or consultation that is being written
  version    INT         NOT NULL,  -- of the draft: the one that was saved, or the one that stood when words were set aside
  aside      BOOLEAN     NOT NULL,  -- typed by somebody while another's words stood in the same field, or after the draft had ended
  words      MEDIUMTEXT  NOT NULL,  -- JSON, field by field
  account_id BINARY(16)  NOT NULL,
  saved_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX draft_state_of ON draft_state (subject_id, kind, version, saved_at, id);
