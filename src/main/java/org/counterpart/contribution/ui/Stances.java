package org.counterpart.contribution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.Stance;

/** A stance as it is shown everywhere: sign, word and colour, so that one does without the others. */
public final class Stances {

    public static Span tag(Component where, Stance stance) {
        return Parts.tag(tone(stance), sign(stance) + " " + Parts.word(where, stance));
    }

    static String tone(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "support";
            case CONDITIONS -> "conditions";
            case OPPOSE -> "oppose";
            case NO_VIEW -> "noview";
        };
    }

    static String sign(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "+";
            case CONDITIONS -> "±";
            case OPPOSE -> "−";
            case NO_VIEW -> "○";
        };
    }

    private Stances() {}
}
