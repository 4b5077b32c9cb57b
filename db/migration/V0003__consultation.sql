-- One structured process run by an institution, with its timetable.

CREATE TABLE consultation (
  id                     BINARY(16)   NOT NULL,
  number                 INT          NOT NULL,
  slug                   VARCHAR(100) NOT NULL,
  reference              VARCHAR(60)  NOT NULL,
  institution_id         BINARY(16)   NOT NULL,
  title                  VARCHAR(300) NOT NULL,
  language               VARCHAR(35)  NOT NULL,
  summary                VARCHAR(600) NOT NULL,  -- two sentences in plain words, shown in lists
  purpose                MEDIUMTEXT   NOT NULL,  -- Markdown: why, and why now
  who_is_asked           VARCHAR(2000) NOT NULL,
  contact                VARCHAR(600) NOT NULL,
  zone                   VARCHAR(60)  NOT NULL,
  phase                  VARCHAR(16)  NOT NULL,
  opens_at               DATETIME(6),
  contributions_close_at DATETIME(6),
  deliberation_closes_at DATETIME(6),            -- null: no deliberation and vote
  answers_due_at         DATETIME(6),
  decision_due_on        DATE,
  follow_up_until        DATE,
  rule_id                BINARY(16),             -- the rule that bound it when it was published
  published_at           DATETIME(6),
  answered_at            DATETIME(6),
  answer_summary         MEDIUMTEXT,
  decided_at             DATETIME(6),
  decision               MEDIUMTEXT,
  archived_at            DATETIME(6),
  origin                 VARCHAR(600),           -- imported from elsewhere: source and licence
  created_by             BINARY(16),
  created_at             DATETIME(6)  NOT NULL,
  version                INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT consultation_slug UNIQUE (slug),
  CONSTRAINT consultation_number UNIQUE (number),
  CONSTRAINT consultation_by FOREIGN KEY (institution_id) REFERENCES organisation (id),
  CONSTRAINT consultation_rule FOREIGN KEY (rule_id) REFERENCES procedure_rule (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX consultation_phase ON consultation (phase, contributions_close_at);
CREATE INDEX consultation_institution ON consultation (institution_id, phase);

CREATE TABLE question (
  id              BINARY(16)   NOT NULL,
  consultation_id BINARY(16)   NOT NULL,
  position        INT          NOT NULL,
  body            VARCHAR(1000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT question_of FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX question_order ON question (consultation_id, position);

CREATE TABLE document (
  id              BINARY(16)   NOT NULL,
  consultation_id BINARY(16)   NOT NULL,
  file_id         BINARY(16)   NOT NULL,
  title           VARCHAR(300) NOT NULL,
  added_at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT document_of FOREIGN KEY (consultation_id) REFERENCES consultation (id),
  CONSTRAINT document_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX document_order ON document (consultation_id, added_at);

-- Who was asked, and whether they ever looked: coverage and silence are counted from this.
CREATE TABLE invitation (
  consultation_id BINARY(16)  NOT NULL,
  organisation_id BINARY(16)  NOT NULL,
  invited_at      DATETIME(6) NOT NULL,
  first_opened_at DATETIME(6),
  PRIMARY KEY (consultation_id, organisation_id),
  CONSTRAINT invitation_to FOREIGN KEY (consultation_id) REFERENCES consultation (id),
  CONSTRAINT invitation_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX invitation_organisation ON invitation (organisation_id, consultation_id);

-- Each phase is entered once. The primary key lets one node win.
CREATE TABLE phase_change (
  consultation_id BINARY(16)  NOT NULL,
  phase           VARCHAR(16) NOT NULL,
  due_at          DATETIME(6),             -- when the timetable said, null for an act of a person
  entered_at      DATETIME(6) NOT NULL,
  by_account_id   BINARY(16),              -- null: the clock
  PRIMARY KEY (consultation_id, phase),
  CONSTRAINT phase_change_of FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A running period may be extended with a reason, never shortened.
CREATE TABLE extension (
  id              BINARY(16)    NOT NULL,
  consultation_id BINARY(16)    NOT NULL,
  deadline        VARCHAR(40)   NOT NULL,
  from_at         DATETIME(6)   NOT NULL,
  to_at           DATETIME(6)   NOT NULL,
  reason          VARCHAR(1000) NOT NULL,
  by_account_id   BINARY(16)    NOT NULL,
  at              DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT extension_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX extension_of ON extension (consultation_id, at);
