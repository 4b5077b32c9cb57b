-- An answer may be contested once, in a window that its rule grants: the institution keeps or changes it, the moderator finds.

CREATE TABLE rejoinder_window (
  consultation_id BINARY(16)  NOT NULL,
  closes_at       DATETIME(6) NOT NULL,  -- fixed when the answers were published; nothing moves it
  replies_due_at  DATETIME(6) NOT NULL,  -- from then on the moderator finds without the institution
  PRIMARY KEY (consultation_id),
  CONSTRAINT rejoinder_window_of FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE rejoinder (
  point_id          BINARY(16)  NOT NULL,  -- one of each point
  organisation_id   BINARY(16)  NOT NULL,
  body              MEDIUMTEXT  NOT NULL,  -- Markdown; the organisation's own until it is submitted
  submitted_at      DATETIME(6),
  contested_outcome VARCHAR(16),           -- the answer as it stood then
  contested_reason  MEDIUMTEXT,
  reply             VARCHAR(16),
  reply_outcome     VARCHAR(16),           -- the new one, where the answer was changed
  reply_reason      MEDIUMTEXT,
  replied_by        BINARY(16),
  replied_at        DATETIME(6),
  finding           VARCHAR(32),
  finding_reason    MEDIUMTEXT,
  found_by          BINARY(16),
  found_at          DATETIME(6),
  version           INT         NOT NULL,
  PRIMARY KEY (point_id),
  CONSTRAINT rejoinder_on FOREIGN KEY (point_id) REFERENCES point (id),
  CONSTRAINT rejoinder_by FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT rejoinder_replied_by FOREIGN KEY (replied_by) REFERENCES account (id),
  CONSTRAINT rejoinder_found_by FOREIGN KEY (found_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
