package org.counterpart.response;

import org.counterpart.base.LineageId;
import org.counterpart.base.ProvisionId;

/** An article to point at: "Article 7 · Notification". */
public record Article(ProvisionId id, LineageId lineage, String label) {}
