-- People who sign in, what they may do for which organisation, and the links that prove an e-mail address.
-- Times are UTC. Keys are UUIDv7 made by the application, so that a retried request meets its own row.

CREATE TABLE account (
  id              BINARY(16)   NOT NULL,
  email           VARCHAR(254) NOT NULL,
  name            VARCHAR(160) NOT NULL,
  locale          VARCHAR(35)  NOT NULL,
  password_hash   VARCHAR(255),
  status          VARCHAR(16)  NOT NULL,
  administrator   BOOLEAN      NOT NULL,
  session_epoch   INT          NOT NULL,  -- raised to end every session of the account
  delivery        VARCHAR(16)  NOT NULL,  -- how notices reach the person
  unsubscribe_key BINARY(16)   NOT NULL,
  last_seen_at    DATETIME(6),
  previous_seen_at DATETIME(6),           -- "since you were last here" counts from this
  created_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT account_email UNIQUE (email)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE membership (
  account_id      BINARY(16)  NOT NULL,
  organisation_id BINARY(16)  NOT NULL,
  role            VARCHAR(16) NOT NULL,
  since           DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, organisation_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX membership_organisation ON membership (organisation_id, account_id);

-- A link sent by e-mail. Only the hash of its secret is kept; used_at is set by one conditional UPDATE.
CREATE TABLE link (
  id              BINARY(16)   NOT NULL,
  purpose         VARCHAR(24)  NOT NULL,
  secret_hash     BINARY(32)   NOT NULL,
  account_id      BINARY(16),
  email           VARCHAR(254) NOT NULL,
  organisation_id BINARY(16),
  role            VARCHAR(16),
  created_at      DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  used_at         DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT link_secret UNIQUE (secret_hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX link_email ON link (email, purpose, created_at);

-- Security events: what happened to which account, never from which address.
CREATE TABLE security_event (
  id          BINARY(16)  NOT NULL,
  at          DATETIME(6) NOT NULL,
  kind        VARCHAR(40) NOT NULL,
  account_id  BINARY(16),
  by_account_id BINARY(16),
  detail      VARCHAR(400),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX security_event_at ON security_event (at, id);

-- Public numbers (C-0142, consultation 14): a counter row each, because AUTO_INCREMENT has gaps on a cluster.
CREATE TABLE counter (
  name  VARCHAR(60) NOT NULL,
  value BIGINT      NOT NULL,
  PRIMARY KEY (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
