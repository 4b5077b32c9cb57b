-- How many points have one answer, and in how many wordings, is read beside every answer: from the index alone.

CREATE INDEX point_together ON point (alike_to, alike_confirmed_at, status, wording_id);
