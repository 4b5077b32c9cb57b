-- The outbox: one row per act and reader, written in the act's own transaction.
CREATE TABLE notice (
  act_id          BINARY(16)   NOT NULL,
  account_id      BINARY(16)   NOT NULL,
  kind            VARCHAR(40)  NOT NULL,
  consultation_id BINARY(16),
  subject_id      BINARY(16)   NOT NULL,
  words           VARCHAR(2000) NOT NULL, -- JSON: what the template fills in
  state           VARCHAR(16)  NOT NULL,
  due_at          DATETIME(6)  NOT NULL,
  attempts        INT          NOT NULL,
  last_error      VARCHAR(300),
  message_id      VARCHAR(120),           -- stable: a mail sent twice can be folded by its receiver
  sent_at         DATETIME(6),
  created_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (act_id, account_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX notice_due ON notice (state, due_at);
CREATE INDEX notice_of ON notice (account_id, created_at);

-- Mails as they were sent where no SMTP server is configured (demo), for the outbox page; and letters with links.
CREATE TABLE mail (
  id          BINARY(16)   NOT NULL,
  recipient   VARCHAR(254) NOT NULL,
  subject     VARCHAR(300) NOT NULL,
  text_body   MEDIUMTEXT   NOT NULL,
  html_body   MEDIUMTEXT   NOT NULL,
  list_unsubscribe VARCHAR(400),
  message_id  VARCHAR(120) NOT NULL,
  state       VARCHAR(16)  NOT NULL,
  due_at      DATETIME(6)  NOT NULL,
  attempts    INT          NOT NULL,
  last_error  VARCHAR(300),
  sent_at     DATETIME(6),
  created_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT mail_message_id UNIQUE (message_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX mail_due ON mail (state, due_at);
CREATE INDEX mail_recent ON mail (created_at, id);

CREATE TABLE follow (
  account_id      BINARY(16)  NOT NULL,
  consultation_id BINARY(16)  NOT NULL,
  since           DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, consultation_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX follow_of ON follow (consultation_id, account_id);

-- Reminders that the clock sends: each once, whatever the number of nodes.
CREATE TABLE reminder_sent (
  subject_id BINARY(16)  NOT NULL,
  kind       VARCHAR(40) NOT NULL,
  sent_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (subject_id, kind)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The append-only public log of official acts.
CREATE TABLE record_entry (
  id              BINARY(16)   NOT NULL,
  at              DATETIME(6)  NOT NULL,
  kind            VARCHAR(40)  NOT NULL,
  account_id      BINARY(16),
  organisation_id BINARY(16),
  consultation_id BINARY(16),
  subject_id      BINARY(16)   NOT NULL,
  title           VARCHAR(600) NOT NULL,
  detail          VARCHAR(1000),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX record_entry_at ON record_entry (at, id);
CREATE INDEX record_entry_consultation ON record_entry (consultation_id, at, id);
CREATE INDEX record_entry_organisation ON record_entry (organisation_id, at, id);
