package org.counterpart.drafting.ui;

import com.vaadin.flow.component.Component;

/** The product's one way to show what changed between two wordings, told by the module of texts. */
@FunctionalInterface
public interface Marking {

    Component between(String before, String after);
}
