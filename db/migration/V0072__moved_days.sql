-- The day that an act moved, beside the one it set: the record says both in the language of whoever reads it.
ALTER TABLE record_entry ADD COLUMN moved_from DATE;
