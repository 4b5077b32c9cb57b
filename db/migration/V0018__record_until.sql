-- The moment an act sets, such as the new end of a period: data, worded in the language of whoever reads it.
ALTER TABLE record_entry ADD COLUMN until_at DATETIME(6);
