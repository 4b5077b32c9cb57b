-- What was promised, and the three voices on whether it was kept.

CREATE TABLE commitment (
  id              BINARY(16)   NOT NULL,
  number          INT          NOT NULL,
  reference       VARCHAR(20)  NOT NULL,  -- C-2026-031, lasting
  title           VARCHAR(300) NOT NULL,
  description     MEDIUMTEXT   NOT NULL,
  owner_id        BINARY(16)   NOT NULL,
  origin          VARCHAR(16)  NOT NULL,
  consultation_id BINARY(16),
  point_id        BINARY(16),             -- the response it came from
  promised_on     DATE         NOT NULL,
  recorded_by     BINARY(16),
  recorded_at     DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT commitment_reference UNIQUE (reference),
  CONSTRAINT commitment_owned FOREIGN KEY (owner_id) REFERENCES organisation (id),
  CONSTRAINT commitment_from FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX commitment_owner ON commitment (owner_id, promised_on);
CREATE INDEX commitment_consultation ON commitment (consultation_id);
CREATE INDEX commitment_point ON commitment (point_id);

CREATE TABLE milestone (
  id            BINARY(16)   NOT NULL,
  commitment_id BINARY(16)   NOT NULL,
  position      INT          NOT NULL,
  title         VARCHAR(300) NOT NULL,
  weight        INT          NOT NULL,    -- share of progress, relative to the sum of all
  first_due_on  DATE         NOT NULL,    -- never changes: slippage is measured from it
  due_on        DATE         NOT NULL,
  claimed_on    DATE,                     -- the owner says it was done on
  confirmed_on  DATE,                     -- the moderator found it done on
  version       INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT milestone_of FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX milestone_order ON milestone (commitment_id, position);
CREATE INDEX milestone_due ON milestone (due_on);

CREATE TABLE slippage (
  id            BINARY(16)    NOT NULL,
  milestone_id  BINARY(16)    NOT NULL,
  from_on       DATE          NOT NULL,
  to_on         DATE          NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  by_account_id BINARY(16),
  at            DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT slippage_milestone FOREIGN KEY (milestone_id) REFERENCES milestone (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX slippage_of ON slippage (milestone_id, at);

-- One statement on a commitment by one voice: the owner's report, an NGO's assessment, the moderator's finding.
CREATE TABLE statement (
  id              BINARY(16)  NOT NULL,
  commitment_id   BINARY(16)  NOT NULL,
  voice           VARCHAR(16) NOT NULL,
  organisation_id BINARY(16)  NOT NULL,
  status          VARCHAR(16) NOT NULL,
  body            MEDIUMTEXT  NOT NULL,
  made_by         BINARY(16),
  made_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT statement_on FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX statement_latest ON statement (commitment_id, voice, organisation_id, made_at);

CREATE TABLE evidence (
  id           BINARY(16)   NOT NULL,
  statement_id BINARY(16)   NOT NULL,
  position     INT          NOT NULL,
  title        VARCHAR(300) NOT NULL,
  url          VARCHAR(1000),
  file_id      BINARY(16),
  PRIMARY KEY (id),
  CONSTRAINT evidence_for FOREIGN KEY (statement_id) REFERENCES statement (id),
  CONSTRAINT evidence_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX evidence_order ON evidence (statement_id, position);

CREATE TABLE follow_up (
  id            BINARY(16)    NOT NULL,
  commitment_id BINARY(16)    NOT NULL,
  kind          VARCHAR(16)   NOT NULL,
  title         VARCHAR(300)  NOT NULL,
  scheduled_at  DATETIME(6)   NOT NULL,
  zone          VARCHAR(60)   NOT NULL,
  place         VARCHAR(300)  NOT NULL,
  participants  VARCHAR(2000) NOT NULL,
  minutes       MEDIUMTEXT    NOT NULL,
  held_at       DATETIME(6),
  reminded_at   DATETIME(6),              -- a reminder is sent once
  created_by    BINARY(16),
  version       INT           NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT follow_up_on FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX follow_up_order ON follow_up (commitment_id, scheduled_at);
CREATE INDEX follow_up_due ON follow_up (scheduled_at, held_at);

CREATE TABLE follow_up_task (
  id           BINARY(16)   NOT NULL,
  follow_up_id BINARY(16)   NOT NULL,
  position     INT          NOT NULL,
  body         VARCHAR(600) NOT NULL,
  owner_id     BINARY(16),
  due_on       DATE,
  done_on      DATE,
  PRIMARY KEY (id),
  CONSTRAINT follow_up_task_of FOREIGN KEY (follow_up_id) REFERENCES follow_up (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX follow_up_task_order ON follow_up_task (follow_up_id, position);
