-- The summary of the answers while the officers of an institution write it together; what is published stands in answer_summary.

ALTER TABLE consultation ADD COLUMN answer_summary_draft MEDIUMTEXT;
