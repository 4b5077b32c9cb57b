-- Public numbers of contributions are given to a consultation in ranges, so that submissions to different ones do not wait for each other.
-- The number given last is the highest one of the contributions themselves: what is rolled back has taken none.

CREATE TABLE number_range (
  from_number     INT        NOT NULL,
  to_number       INT        NOT NULL,
  consultation_id BINARY(16) NOT NULL,  -- no foreign key: it is written beside the transaction that holds the consultation's turn
  PRIMARY KEY (from_number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX number_range_of ON number_range (consultation_id, from_number);
CREATE INDEX contribution_numbered ON contribution (consultation_id, number);
