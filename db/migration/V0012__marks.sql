-- What the letters of a provision do not say by themselves: emphasis, references, notes, quotations, tables. JSON; empty for none.
ALTER TABLE provision ADD COLUMN marks MEDIUMTEXT NOT NULL DEFAULT ('');
