package org.counterpart.text.ui;

import org.counterpart.base.ProvisionId;
import org.counterpart.text.TextDrafts;
import org.counterpart.text.TextVersion;

/** What is done to a unit of the structure with one key or button; {@code frontend/structure.js} hears the keys. */
enum Correction {
    PROMOTE("Alt ←", "Alt+ArrowLeft"),
    DEMOTE("Alt →", "Alt+ArrowRight"),
    MERGE("Alt ↑", "Alt+ArrowUp"),
    SPLIT("Alt ↓", "Alt+ArrowDown"),
    UNDO("Ctrl Z", "Control+Z");

    /** As people read it. */
    final String key;
    /** As {@code aria-keyshortcuts} says it. */
    final String shortcut;

    Correction(String key, String shortcut) {
        this.key = key;
        this.shortcut = shortcut;
    }

    void on(TextDrafts drafts, TextVersion draft, ProvisionId unit) {
        switch (this) {
            case PROMOTE -> drafts.promote(draft.id(), draft.version(), unit);
            case DEMOTE -> drafts.demote(draft.id(), draft.version(), unit);
            case MERGE -> drafts.mergeWithPrevious(draft.id(), draft.version(), unit);
            case SPLIT -> drafts.split(draft.id(), draft.version(), unit);
            case UNDO -> drafts.undo(draft.id(), draft.version());
        }
    }
}
