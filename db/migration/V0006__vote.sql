-- One vote per admitted organisation, under a rule fixed before the ballot opens.

CREATE TABLE ballot (
  id              BINARY(16)    NOT NULL,
  consultation_id BINARY(16)    NOT NULL,
  position        INT           NOT NULL,
  subject         VARCHAR(16)   NOT NULL,  -- the text or an amendment
  contribution_id BINARY(16),              -- the amendment
  text_version_id BINARY(16)    NOT NULL,
  question        VARCHAR(600)  NOT NULL,
  electorate      VARCHAR(16)   NOT NULL,
  majority        VARCHAR(24)   NOT NULL,
  quorum_percent  INT           NOT NULL,  -- share of the roll that must take part, 0 to 100
  open_roll       BOOLEAN       NOT NULL,  -- whether it is shown who voted how
  status          VARCHAR(16)   NOT NULL,
  opens_at        DATETIME(6)   NOT NULL,
  closes_at       DATETIME(6)   NOT NULL,
  eligible        INT           NOT NULL,  -- size of the roll, frozen at opening
  votes_for       INT           NOT NULL,
  votes_against   INT           NOT NULL,
  abstentions     INT           NOT NULL,
  result          VARCHAR(16),
  created_by      BINARY(16)    NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  version         INT           NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ballot_of FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX ballot_order ON ballot (consultation_id, position);
CREATE INDEX ballot_due ON ballot (status, closes_at);

CREATE TABLE ballot_roll (
  ballot_id       BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  PRIMARY KEY (ballot_id, organisation_id),
  CONSTRAINT ballot_roll_of FOREIGN KEY (ballot_id) REFERENCES ballot (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE vote (
  ballot_id       BINARY(16)    NOT NULL,
  organisation_id BINARY(16)    NOT NULL,
  choice          VARCHAR(16)   NOT NULL,
  reason          VARCHAR(2000) NOT NULL,
  cast_by         BINARY(16)    NOT NULL,
  cast_at         DATETIME(6)   NOT NULL,
  PRIMARY KEY (ballot_id, organisation_id),
  CONSTRAINT vote_in FOREIGN KEY (ballot_id) REFERENCES ballot (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
