-- A ballot that was fixed wrongly is revoked before it opens, with a reason, and stays to be read; another is fixed in its place.
ALTER TABLE ballot ADD COLUMN revoked_because VARCHAR(1000) NOT NULL DEFAULT '';
