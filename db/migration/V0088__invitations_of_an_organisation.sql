CREATE INDEX link_of_organisation ON link (organisation_id, purpose);
