-- A rendered public page stands for as long as the revision of what it shows; one read by key decides.
CREATE TABLE page_revision (
  scope    VARCHAR(80) NOT NULL,
  revision BIGINT      NOT NULL,
  PRIMARY KEY (scope)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Search: a small inverted index of folded words, portable to every engine of the MySQL family.
CREATE TABLE search_entry (
  id              BINARY(16)    NOT NULL,  -- of the thing itself
  kind            VARCHAR(20)   NOT NULL,
  consultation_id BINARY(16),
  organisation_id BINARY(16),              -- seen by members of this organisation only, unless public
  is_public       BOOLEAN       NOT NULL,
  title           VARCHAR(500)  NOT NULL,
  excerpt         VARCHAR(600)  NOT NULL,
  path            VARCHAR(300)  NOT NULL,  -- public address
  changed_at      DATETIME(6)   NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX search_entry_consultation ON search_entry (consultation_id);

CREATE TABLE search_word (
  word     VARCHAR(40) NOT NULL,
  entry_id BINARY(16)  NOT NULL,
  weight   INT         NOT NULL,
  PRIMARY KEY (word, entry_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX search_word_entry ON search_word (entry_id);

-- Spring Modulith's event registry: an event whose listener did not finish is delivered again.
-- Upper case, as Spring Modulith writes it: MySQL on Linux tells the cases of table names apart.
CREATE TABLE EVENT_PUBLICATION (
  id                     VARCHAR(36)   NOT NULL,
  listener_id            VARCHAR(512)  NOT NULL,
  event_type             VARCHAR(512)  NOT NULL,
  serialized_event       VARCHAR(4000) NOT NULL,
  publication_date       TIMESTAMP(6)  NOT NULL,
  completion_date        TIMESTAMP(6)  NULL,
  status                 VARCHAR(20),
  completion_attempts    INT,
  last_resubmission_date TIMESTAMP(6)  NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX event_publication_completion ON EVENT_PUBLICATION (completion_date);
