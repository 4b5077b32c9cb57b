-- What was put right after it was published: what stood there, what stands there since, and why. Appended to, never changed.
CREATE TABLE correction (
  id              BINARY(16)    NOT NULL,
  consultation_id BINARY(16)    NOT NULL,
  part            VARCHAR(40)   NOT NULL,
  subject_id      BINARY(16)    NOT NULL,
  words_before    MEDIUMTEXT    NOT NULL,
  words_after     MEDIUMTEXT    NOT NULL,
  reason          VARCHAR(1000) NOT NULL,
  by_account_id   BINARY(16)    NOT NULL,
  at              DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT correction_in FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX correction_order ON correction (consultation_id, at);
CREATE INDEX correction_of ON correction (subject_id, at);
