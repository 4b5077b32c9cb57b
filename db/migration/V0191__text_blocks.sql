-- Words that an institution says again and again: blocks under a name, which whoever answers puts into a reason. Seen by those who answer only.

CREATE TABLE text_block (
  id             BINARY(16)  NOT NULL,
  institution_id BINARY(16)  NOT NULL,
  name           VARCHAR(80) NOT NULL,
  body           TEXT        NOT NULL,   -- Markdown with placeholders
  version        INT         NOT NULL,
  retired        BOOLEAN     NOT NULL,   -- no longer offered; kept for where it is used
  PRIMARY KEY (id),
  CONSTRAINT text_block_name UNIQUE (institution_id, name),
  CONSTRAINT text_block_of FOREIGN KEY (institution_id) REFERENCES organisation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE text_block_state (
  block_id   BINARY(16)  NOT NULL,
  version    INT         NOT NULL,
  name       VARCHAR(80) NOT NULL,
  body       TEXT        NOT NULL,
  retired    BOOLEAN     NOT NULL,
  account_id BINARY(16)  NOT NULL,
  saved_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (block_id, version),
  CONSTRAINT text_block_state_of FOREIGN KEY (block_id) REFERENCES text_block (id),
  CONSTRAINT text_block_state_by FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE text_block_use (
  block_id   BINARY(16)  NOT NULL,
  point_id   BINARY(16)  NOT NULL,       -- whose reason took it
  account_id BINARY(16)  NOT NULL,
  taken_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (block_id, point_id),
  CONSTRAINT text_block_use_of FOREIGN KEY (block_id) REFERENCES text_block (id),
  CONSTRAINT text_block_use_in FOREIGN KEY (point_id) REFERENCES point (id),
  CONSTRAINT text_block_use_by FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
