package org.counterpart.text;

import org.counterpart.legaltext.reading.report.Doubt;

/** A doubt about the structure of a draft, with the provision that it is about. */
public record Doubtful(Doubt doubt, Provision place) {}
