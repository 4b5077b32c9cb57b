-- What colleagues of an institution keep in sight of the points of a consultation: a filter under a name. Where a column is empty, anything goes.

CREATE TABLE point_view (
  id              BINARY(16)  NOT NULL,
  consultation_id BINARY(16)  NOT NULL,
  name            VARCHAR(60) NOT NULL,
  status          VARCHAR(16),
  lineage_id      BINARY(16),
  not_reflected   BOOLEAN     NOT NULL,
  to_nobody       BOOLEAN     NOT NULL,
  assignee_id     BINARY(16),
  theme           VARCHAR(60),
  account_id      BINARY(16)  NOT NULL,  -- who saved it
  saved_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT point_view_name UNIQUE (consultation_id, name),
  CONSTRAINT point_view_in FOREIGN KEY (consultation_id) REFERENCES consultation (id),
  CONSTRAINT point_view_of FOREIGN KEY (assignee_id) REFERENCES account (id),
  CONSTRAINT point_view_by FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
