-- Every submitted contribution makes points; every point gets one answer; answers are published together.

CREATE TABLE point (
  id              BINARY(16)   NOT NULL,  -- that of the contribution, or of the condition, it comes from: made once
  consultation_id BINARY(16)   NOT NULL,
  contribution_id BINARY(16)   NOT NULL,
  condition_id    BINARY(16),             -- a condition of a position is a point of its own
  lineage_id      BINARY(16),
  title           VARCHAR(300) NOT NULL,
  status          VARCHAR(16)  NOT NULL,
  outcome         VARCHAR(16),
  reason          MEDIUMTEXT   NOT NULL,  -- Markdown, as the public will read it
  changed_provision_id BINARY(16),        -- the provision of the next version that changed
  answered_by     BINARY(16),
  answered_at     DATETIME(6),
  published_at    DATETIME(6),
  created_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT point_from FOREIGN KEY (contribution_id) REFERENCES contribution (id),
  CONSTRAINT point_in FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX point_queue ON point (consultation_id, status, created_at, id);
CREATE INDEX point_article ON point (consultation_id, lineage_id, status);
