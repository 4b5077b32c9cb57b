package org.counterpart.consultation;

import java.util.UUID;
import org.counterpart.base.Id;

/**
 * Published words as somebody read them.
 *
 * @param subject what they belong to: a consultation, a question, a point
 * @param title how the record names it, in the consultation's own language
 * @param about what an act on them is about
 */
public record Printed(Correction.Part part, UUID subject, String title, String words, Id about) {}
