-- An act is kept as JSON until all that follows from it is done. Its longest words, each of them escaped, are wider than 4,000 characters.
ALTER TABLE EVENT_PUBLICATION MODIFY serialized_event MEDIUMTEXT NOT NULL;
