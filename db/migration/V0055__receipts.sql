-- What whoever submits, signs or votes gets in return: exactly what was received, and when, with a hash that anybody who has the words can check.

CREATE TABLE receipt (
  id              BINARY(16)   NOT NULL,
  number          INT          NOT NULL,  -- R-0001
  kind            VARCHAR(16)  NOT NULL,
  subject_id      BINARY(16)   NOT NULL,  -- the contribution, or the ballot
  consultation_id BINARY(16)   NOT NULL,
  organisation_id BINARY(16)   NOT NULL,
  account_id      BINARY(16)   NOT NULL,
  reference       VARCHAR(20)  NOT NULL,  -- C-0142; empty for a vote
  title           VARCHAR(600) NOT NULL,
  received_at     DATETIME(6)  NOT NULL,  -- the moment the thing itself bears
  sha256          CHAR(64)     NOT NULL,  -- of the words, as UTF-8
  words           MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT receipt_number UNIQUE (number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX receipt_of ON receipt (account_id, number);
CREATE INDEX receipt_about ON receipt (subject_id, organisation_id, number);
