-- A notice knows the very milestone, follow-up or task that it is about: of two on one day, one may be done.
ALTER TABLE notice ADD COLUMN thing_id BINARY(16);

-- Notices that wait while this is installed. Where two things have the same day the words tell which it was.
-- [jooq ignore start]
UPDATE notice SET thing_id = (
  SELECT m.id FROM milestone m
  WHERE m.commitment_id = notice.subject_id AND TIMESTAMP(m.due_on) = notice.date_at
  ORDER BY LOCATE(LEFT(m.title, 60), notice.words) > 0 DESC, m.id LIMIT 1)
WHERE kind IN ('MILESTONE_DUE', 'MILESTONE_OVERDUE', 'MILESTONE_MOVED');
UPDATE notice SET thing_id = (
  SELECT f.id FROM follow_up f
  WHERE f.commitment_id = notice.subject_id AND f.scheduled_at = notice.date_at
  ORDER BY LOCATE(LEFT(f.title, 60), notice.words) > 0 DESC, f.id LIMIT 1)
WHERE kind IN ('FOLLOW_UP_SCHEDULED', 'FOLLOW_UP_REMINDER', 'REPORT_OVERDUE');
UPDATE notice SET thing_id = (
  SELECT t.id FROM follow_up_task t JOIN follow_up f ON f.id = t.follow_up_id
  WHERE f.commitment_id = notice.subject_id AND TIMESTAMP(t.due_on) = notice.date_at
  ORDER BY LOCATE(LEFT(t.body, 60), notice.words) > 0 DESC, t.id LIMIT 1)
WHERE kind IN ('FOLLOW_UP_TASK_DUE', 'FOLLOW_UP_TASK_OVERDUE');
-- [jooq ignore stop]
