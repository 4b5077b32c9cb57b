package org.counterpart.commitment;

import org.counterpart.base.ConsultationId;

/**
 * A consultation whose answers are published, so that commitments can be recorded from them.
 *
 * @param decided whether its decision is public too
 */
public record Source(ConsultationId consultation, String title, String institution, boolean decided) {}
