-- A file that is being read into a text: work that can be left and come back to, and that survives a restart.
CREATE TABLE text_import (
  id                BINARY(16)    NOT NULL,
  consultation_id   BINARY(16)    NOT NULL,
  file_id           BINARY(16)    NOT NULL,
  format            VARCHAR(16)   NOT NULL,
  state             VARCHAR(16)   NOT NULL,
  percent           INT           NOT NULL,
  problem           VARCHAR(200)  NOT NULL,  -- key of the sentence that refuses it; empty for none
  problem_arguments VARCHAR(2000) NOT NULL,  -- what the sentence fills in, JSON
  attempt           INT           NOT NULL,  -- whoever took it last counts; one that was thought dead and is not writes nothing
  created_by        BINARY(16)    NOT NULL,
  created_at        DATETIME(6)   NOT NULL,
  seen_at           DATETIME(6)   NOT NULL,  -- last sign of life of whoever reads it
  PRIMARY KEY (id),
  CONSTRAINT text_import_for FOREIGN KEY (consultation_id) REFERENCES consultation (id),
  CONSTRAINT text_import_of FOREIGN KEY (file_id) REFERENCES stored_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX text_import_waiting ON text_import (state, created_at);
CREATE INDEX text_import_newest ON text_import (consultation_id, created_at);

-- What provisions of a draft were before each correction of its structure, so that corrections can be taken back one by one.
CREATE TABLE provision_before (
  text_version_id BINARY(16)    NOT NULL,
  correction      INT           NOT NULL,  -- the version of the draft that the correction started from
  id              BINARY(16)    NOT NULL,
  lineage_id      BINARY(16)    NOT NULL,
  parent_id       BINARY(16),
  article_id      BINARY(16),
  position        INT           NOT NULL,
  depth           INT           NOT NULL,
  kind            VARCHAR(16)   NOT NULL,
  number          VARCHAR(80)   NOT NULL,
  heading         VARCHAR(1000) NOT NULL,
  body            MEDIUMTEXT    NOT NULL,
  marks           MEDIUMTEXT    NOT NULL,
  eid             VARCHAR(190)  NOT NULL,
  handle          VARCHAR(80),
  PRIMARY KEY (text_version_id, correction, id),
  CONSTRAINT provision_before_of FOREIGN KEY (text_version_id) REFERENCES text_version (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- When provisions were matched with the version before; null where the structure was corrected since. An origin that is the provision itself
-- says: new, by the word of an officer.
ALTER TABLE text_version ADD COLUMN matched_at DATETIME(6);
