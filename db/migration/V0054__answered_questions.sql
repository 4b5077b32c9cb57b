-- Each question of a consultation can be answered: by a comment on it, or as a part of a position.

ALTER TABLE contribution ADD COLUMN question_id BINARY(16);  -- the question it answers; then it is about no single article
CREATE INDEX contribution_on_question ON contribution (question_id, status, submitted_at, id);

CREATE TABLE question_answer (
  contribution_id BINARY(16) NOT NULL,  -- a position
  question_id     BINARY(16) NOT NULL,
  body            MEDIUMTEXT NOT NULL,  -- Markdown
  PRIMARY KEY (contribution_id, question_id),
  CONSTRAINT question_answer_in FOREIGN KEY (contribution_id) REFERENCES contribution (id),
  CONSTRAINT question_answer_to FOREIGN KEY (question_id) REFERENCES question (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
