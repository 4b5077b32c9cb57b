-- In what a consultation departs from its rule: on whose order and which legal ground; shorter than recommended, only why.
CREATE TABLE departure (
  consultation_id BINARY(16)    NOT NULL,
  kind            VARCHAR(24)   NOT NULL,
  reason          VARCHAR(1000) NOT NULL,
  ordered_by      VARCHAR(200),
  by_account_id   BINARY(16)    NOT NULL,
  at              DATETIME(6)   NOT NULL,
  PRIMARY KEY (consultation_id, kind),
  CONSTRAINT departure_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
