-- Contributions follow the text. Where the author put a contribution stays in lineage_id; where it stands now is place_id.
ALTER TABLE contribution ADD COLUMN place_id BINARY(16);      -- the article it stands at; null: the whole text, or nowhere
ALTER TABLE contribution ADD COLUMN placement VARCHAR(16) NOT NULL DEFAULT 'IN_PLACE';
ALTER TABLE contribution ADD COLUMN placement_note VARCHAR(1000) NOT NULL DEFAULT '';  -- the moderator's word to the author
UPDATE contribution SET place_id = lineage_id;
CREATE INDEX contribution_at ON contribution (consultation_id, place_id, status, kind, submitted_at, id);
CREATE INDEX contribution_orphaned ON contribution (consultation_id, placement);
DROP INDEX contribution_on_article ON contribution;

-- A position is bound to the version it was given on; for later ones it counts as confirmed only where its organisation says so.
CREATE TABLE position_confirmation (
  contribution_id BINARY(16)  NOT NULL,
  text_version_id BINARY(16)  NOT NULL,
  confirmed_by    BINARY(16)  NOT NULL,
  confirmed_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (contribution_id, text_version_id),
  CONSTRAINT position_confirmation_of FOREIGN KEY (contribution_id) REFERENCES contribution (id),
  CONSTRAINT position_confirmation_for FOREIGN KEY (text_version_id) REFERENCES text_version (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which provision of a version came from which of the one before: found by the product, corrected and confirmed by an officer before
-- publication. Articles and divisions; a provision that came from several, or several that came from one, have a row for each.
CREATE TABLE provision_origin (
  text_version_id BINARY(16) NOT NULL,   -- the newer version
  provision_id    BINARY(16) NOT NULL,   -- in it
  origin_id       BINARY(16) NOT NULL,   -- in the version before
  confidence      INT        NOT NULL,   -- per cent; 100 where an officer said so
  chosen          BOOLEAN    NOT NULL,   -- by an officer
  PRIMARY KEY (text_version_id, provision_id, origin_id),
  CONSTRAINT provision_origin_in FOREIGN KEY (text_version_id) REFERENCES text_version (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
ALTER TABLE text_version ADD COLUMN matching_confirmed_at DATETIME(6);  -- of a later version: when an officer confirmed what came from what
ALTER TABLE text_version ADD COLUMN correction BOOLEAN NOT NULL DEFAULT FALSE;  -- of slips, with a reason; possible while contributions are taken
