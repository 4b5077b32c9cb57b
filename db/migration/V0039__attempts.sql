-- What was tried lately, under a keyed hash whose key lies outside of the database: the limits on guessing count it for an hour, on all nodes together.
CREATE TABLE attempt (
  id      BINARY(16)  NOT NULL,
  subject BINARY(32)  NOT NULL,  -- who or from where, and at what
  at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX attempt_subject ON attempt (subject, at);
CREATE INDEX attempt_at ON attempt (at);

-- From where the owner of an account came last, under a keyed hash of both, for ninety days: there nobody waits for what strangers try.
CREATE TABLE known_place (
  subject BINARY(32) NOT NULL,
  seen_on DATE       NOT NULL,
  PRIMARY KEY (subject)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX known_place_seen ON known_place (seen_on);
