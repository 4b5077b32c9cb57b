-- Who inside the institution answers a point, what it is about in the institution's own word, and what is noted on it. Nobody else sees any of it.

ALTER TABLE point ADD COLUMN assignee_id BINARY(16) NULL;
ALTER TABLE point ADD COLUMN theme VARCHAR(60) NULL;
ALTER TABLE point ADD CONSTRAINT point_assignee FOREIGN KEY (assignee_id) REFERENCES account (id);
CREATE INDEX point_theme ON point (consultation_id, theme);

CREATE TABLE point_note (
  id         BINARY(16)  NOT NULL,
  point_id   BINARY(16)  NOT NULL,
  account_id BINARY(16)  NOT NULL,
  body       TEXT        NOT NULL,   -- plain, never edited
  written_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT point_note_on FOREIGN KEY (point_id) REFERENCES point (id),
  CONSTRAINT point_note_by FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
