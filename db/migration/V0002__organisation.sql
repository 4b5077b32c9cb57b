-- Institutions, NGOs and the moderating body; the rules of the jurisdictions they work under; stored files.

CREATE TABLE jurisdiction (
  id    BINARY(16)   NOT NULL,
  code  VARCHAR(20)  NOT NULL,
  name  VARCHAR(160) NOT NULL,
  zone  VARCHAR(60)  NOT NULL,
  version INT        NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT jurisdiction_code UNIQUE (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Rules are data with effective dates: the one in force on the day a consultation is published binds it.
CREATE TABLE procedure_rule (
  id              BINARY(16)   NOT NULL,
  jurisdiction_id BINARY(16)   NOT NULL,
  title           VARCHAR(200) NOT NULL,
  legal_basis     VARCHAR(400) NOT NULL,  -- where the rule is written
  minimum_days    INT          NOT NULL,  -- open for contributions at least this long
  response_days   INT          NOT NULL,  -- answers are due this long after contributions close
  working_days    BOOLEAN      NOT NULL,  -- whether those days leave out week-ends and holidays
  cut_off         TIME         NOT NULL,  -- the hour at which a period ends, local time
  effective_from  DATE         NOT NULL,
  effective_until DATE,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT procedure_rule_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX procedure_rule_effective ON procedure_rule (jurisdiction_id, effective_from);

CREATE TABLE holiday (
  jurisdiction_id BINARY(16)   NOT NULL,
  day             DATE         NOT NULL,
  name            VARCHAR(160) NOT NULL,
  PRIMARY KEY (jurisdiction_id, day),
  CONSTRAINT holiday_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE organisation (
  id              BINARY(16)    NOT NULL,
  kind            VARCHAR(20)   NOT NULL,
  slug            VARCHAR(80)   NOT NULL,
  name            VARCHAR(200)  NOT NULL,
  short_name      VARCHAR(60),
  description     VARCHAR(4000) NOT NULL,
  website         VARCHAR(300),
  contact_email   VARCHAR(254),
  jurisdiction_id BINARY(16),
  status          VARCHAR(16)   NOT NULL,
  status_reason   VARCHAR(1000),
  applied_at      DATETIME(6)   NOT NULL,
  admitted_at     DATETIME(6),
  version         INT           NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT organisation_slug UNIQUE (slug),
  CONSTRAINT organisation_jurisdiction FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX organisation_kind ON organisation (kind, status, name);

-- A renamed organisation keeps its history.
CREATE TABLE former_name (
  organisation_id BINARY(16)   NOT NULL,
  until           DATETIME(6)  NOT NULL,
  name            VARCHAR(200) NOT NULL,
  PRIMARY KEY (organisation_id, until),
  CONSTRAINT former_name_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE membership ADD CONSTRAINT membership_account FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE membership ADD CONSTRAINT membership_of FOREIGN KEY (organisation_id) REFERENCES organisation (id);

CREATE TABLE stored_file (
  id         BINARY(16)   NOT NULL,
  name       VARCHAR(200) NOT NULL,
  media_type VARCHAR(120) NOT NULL,
  size       BIGINT       NOT NULL,
  sha256     BINARY(32)   NOT NULL,
  content    LONGBLOB     NOT NULL,
  stored_by  BINARY(16),
  stored_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- An application whose address is not proven yet; becomes the organisation of the same identity when it is.
CREATE TABLE application (
  organisation_id BINARY(16)    NOT NULL,
  name            VARCHAR(200)  NOT NULL,
  short_name      VARCHAR(60)   NOT NULL,
  description     VARCHAR(4000) NOT NULL,
  website         VARCHAR(300)  NOT NULL,
  contact_name    VARCHAR(160)  NOT NULL,
  contact_email   VARCHAR(254)  NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  PRIMARY KEY (organisation_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX application_created ON application (created_at);
