-- The proposal itself: versions, each a tree of provisions kept in document order.

CREATE TABLE text_version (
  id              BINARY(16)   NOT NULL,
  consultation_id BINARY(16)   NOT NULL,
  number          INT          NOT NULL,
  title           VARCHAR(500) NOT NULL,
  language        VARCHAR(35)  NOT NULL,
  direction       VARCHAR(3)   NOT NULL,  -- LTR or RTL
  note            VARCHAR(1000) NOT NULL, -- what this version is, in a sentence
  status          VARCHAR(16)  NOT NULL,
  format          VARCHAR(16)  NOT NULL,
  source_file_id  BINARY(16),             -- what was uploaded, byte for byte
  import_report   MEDIUMTEXT   NOT NULL,  -- JSON: taken, changed, left out
  articles        INT          NOT NULL,
  content_sha256  BINARY(32),             -- set when published; a published version is frozen
  published_at    DATETIME(6),
  created_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT text_version_number UNIQUE (consultation_id, number),
  CONSTRAINT text_version_of FOREIGN KEY (consultation_id) REFERENCES consultation (id),
  CONSTRAINT text_version_source FOREIGN KEY (source_file_id) REFERENCES stored_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE provision (
  id              BINARY(16)   NOT NULL,
  text_version_id BINARY(16)   NOT NULL,
  lineage_id      BINARY(16)   NOT NULL,  -- the lasting identity across versions
  parent_id       BINARY(16),
  article_id      BINARY(16),             -- the article (or itself) this belongs to; null above articles
  position        INT          NOT NULL,  -- document order, from 0
  depth           INT          NOT NULL,
  kind            VARCHAR(16)  NOT NULL,
  number          VARCHAR(80)  NOT NULL,  -- as printed: "Article 7", "(2)"; empty when unnumbered
  heading         VARCHAR(1000) NOT NULL,
  body            MEDIUMTEXT   NOT NULL,  -- plain text of the provision itself, without its children
  eid             VARCHAR(190) NOT NULL,
  handle          VARCHAR(80),            -- short address of an article: /…/articles/7
  PRIMARY KEY (id),
  CONSTRAINT provision_order UNIQUE (text_version_id, position),
  CONSTRAINT provision_of FOREIGN KEY (text_version_id) REFERENCES text_version (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX provision_handle ON provision (text_version_id, handle);
CREATE INDEX provision_article ON provision (article_id, position);
CREATE INDEX provision_lineage ON provision (lineage_id, text_version_id);
