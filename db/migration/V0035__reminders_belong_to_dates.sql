-- Reminders that the clock sends, each once, whatever the number of nodes. They belong to a date: one that moves is reminded of anew.
CREATE TABLE reminder (
  subject_id BINARY(16)  NOT NULL,
  kind       VARCHAR(40) NOT NULL,
  date_at    DATETIME(6) NOT NULL,  -- what was reminded of; a mere day is its midnight
  sent_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (subject_id, kind, date_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO reminder (subject_id, kind, date_at, sent_at)
  SELECT sent.subject_id, sent.kind, consultation.contributions_close_at, sent.sent_at
  FROM reminder_sent sent JOIN consultation ON consultation.id = sent.subject_id
  WHERE consultation.contributions_close_at IS NOT NULL;
INSERT INTO reminder (subject_id, kind, date_at, sent_at)
  SELECT sent.subject_id, sent.kind, milestone.due_on, sent.sent_at
  FROM reminder_sent sent JOIN milestone ON milestone.id = sent.subject_id;
INSERT INTO reminder (subject_id, kind, date_at, sent_at)
  SELECT follow_up.id, 'FOLLOW_UP_REMINDER', follow_up.scheduled_at, follow_up.reminded_at
  FROM follow_up WHERE follow_up.reminded_at IS NOT NULL;

DROP TABLE reminder_sent;
ALTER TABLE follow_up DROP COLUMN reminded_at;
