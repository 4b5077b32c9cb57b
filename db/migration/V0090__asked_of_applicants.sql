-- What a moderator asked back of who applied: whoever decides in the end sees what was asked, when and by whom.

CREATE TABLE application_question (
  id              BINARY(16)    NOT NULL,
  organisation_id BINARY(16)    NOT NULL,
  by_account_id   BINARY(16)    NOT NULL,
  asked_at        DATETIME(6)   NOT NULL,
  body            VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT application_question_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT application_question_account FOREIGN KEY (by_account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
CREATE INDEX application_question_of ON application_question (organisation_id, asked_at, id);
