-- What somebody puts to the institution. An author's words are never edited by others.

CREATE TABLE contribution (
  id               BINARY(16)   NOT NULL,  -- made by the client: a double click meets its own row
  number           INT,                    -- public number C-0142, given at submission
  kind             VARCHAR(16)  NOT NULL,
  status           VARCHAR(16)  NOT NULL,
  consultation_id  BINARY(16)   NOT NULL,
  text_version_id  BINARY(16)   NOT NULL,  -- the version it was written on
  lineage_id       BINARY(16),             -- the article it is about; null: the whole text
  on_contribution_id BINARY(16),           -- a comment about an amendment
  organisation_id  BINARY(16),
  author_id        BINARY(16),
  author_name      VARCHAR(200) NOT NULL,  -- as shown; for imported individuals their pseudonym
  stance           VARCHAR(16),            -- of a position on the whole text; of an argument for or against
  quote            TEXT,                   -- the quoted passage
  body             MEDIUMTEXT   NOT NULL,  -- Markdown
  proposed_text    MEDIUMTEXT,             -- amendment: the article as it should read
  original_text    MEDIUMTEXT,             -- amendment: the article as the author saw it
  replaces_id      BINARY(16),
  withdrawal_reason VARCHAR(1000),
  signed_by        BINARY(16),
  submitted_at     DATETIME(6),
  ended_at         DATETIME(6),            -- withdrawn or replaced
  created_at       DATETIME(6)  NOT NULL,
  updated_at       DATETIME(6)  NOT NULL,
  version          INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT contribution_number UNIQUE (number),
  CONSTRAINT contribution_to FOREIGN KEY (consultation_id) REFERENCES consultation (id),
  CONSTRAINT contribution_text FOREIGN KEY (text_version_id) REFERENCES text_version (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX contribution_on_article ON contribution (consultation_id, lineage_id, status, kind, submitted_at, id);
CREATE INDEX contribution_listed ON contribution (consultation_id, status, kind, submitted_at, id);
CREATE INDEX contribution_by ON contribution (organisation_id, consultation_id, kind, status);
CREATE INDEX contribution_drafts ON contribution (author_id, status, updated_at);
CREATE INDEX contribution_thread ON contribution (on_contribution_id, status, submitted_at);

-- One current position per organisation and consultation, by key and not by a prior SELECT.
CREATE TABLE current_position (
  consultation_id BINARY(16) NOT NULL,
  organisation_id BINARY(16) NOT NULL,
  contribution_id BINARY(16) NOT NULL,
  PRIMARY KEY (consultation_id, organisation_id),
  CONSTRAINT current_position_is FOREIGN KEY (contribution_id) REFERENCES contribution (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A position's stance on single articles.
CREATE TABLE article_stance (
  contribution_id BINARY(16)    NOT NULL,
  lineage_id      BINARY(16)    NOT NULL,
  stance          VARCHAR(16)   NOT NULL,
  reason          VARCHAR(4000) NOT NULL,
  PRIMARY KEY (contribution_id, lineage_id),
  CONSTRAINT article_stance_of FOREIGN KEY (contribution_id) REFERENCES contribution (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A condition is one checkable sentence.
CREATE TABLE stance_condition (
  id              BINARY(16)    NOT NULL,
  contribution_id BINARY(16)    NOT NULL,
  lineage_id      BINARY(16),
  position        INT           NOT NULL,
  body            VARCHAR(1000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT stance_condition_of FOREIGN KEY (contribution_id) REFERENCES contribution (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX stance_condition_order ON stance_condition (contribution_id, position);

-- What is counted per article, kept beside the article so that a page's cost does not grow with what it counts.
-- The whole text has the row whose lineage is sixteen zero bytes.
CREATE TABLE article_tally (
  consultation_id BINARY(16) NOT NULL,
  lineage_id      BINARY(16) NOT NULL,
  comments        INT        NOT NULL,
  amendments      INT        NOT NULL,
  support         INT        NOT NULL,
  conditions      INT        NOT NULL,
  oppose          INT        NOT NULL,
  no_view         INT        NOT NULL,
  PRIMARY KEY (consultation_id, lineage_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Three-way vote totals that came with an imported consultation (open to individuals, so never mixed with ballots).
CREATE TABLE imported_votes (
  subject_id BINARY(16) NOT NULL,  -- a lineage or a contribution
  in_favour  INT        NOT NULL,
  against    INT        NOT NULL,
  mixed      INT        NOT NULL,
  PRIMARY KEY (subject_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
