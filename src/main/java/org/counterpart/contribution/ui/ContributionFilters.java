package org.counterpart.contribution.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterpart.base.ConsultationId;
import org.counterpart.base.Markdown;
import org.counterpart.base.ui.Parts;
import org.counterpart.contribution.ContributionListing.Choice;
import org.counterpart.contribution.ContributionListing.Listing;
import org.counterpart.contribution.ContributionListing.Option;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to; the address carries it, as that of the public page does. */
class ContributionFilters extends Div {

    /** Choices of many, in which one types to find. */
    private static final Set<String> NAMED = Set.of("article", "organisation", "question");

    private static final int NAME = 90;

    private final ConsultationId consultation;
    private final Map<String, String> chosen;

    ContributionFilters(ConsultationId consultation, Listing listing) {
        this.consultation = consultation;
        this.chosen = listing.chosen();
        addClassNames("row", "filters");
        listing.choices().stream()
                .filter(choice -> !choice.options().isEmpty())
                .forEach(choice -> add(NAMED.contains(choice.name()) ? named(choice) : counted(choice)));
        add(order());
        if (!chosen.isEmpty()) {
            add(new Anchor(address(Map.of()), getTranslation("contribution.filter.none")));
        }
    }

    String address() {
        return address(chosen);
    }

    String selecting(int number) {
        return address(with("c", String.valueOf(number)));
    }

    private ComboBox<Option> named(Choice choice) {
        var options = new java.util.ArrayList<>(choice.options());
        if (choice.name().equals("article")) {
            options.addFirst(new Option("whole_text", null, getTranslation("contribution.wholeText"), null));
        }
        var box = new ComboBox<Option>(getTranslation("contribution.filter." + choice.name()));
        box.setItems(options);
        box.setItemLabelGenerator(option -> Markdown.excerpt(option.words(), NAME));
        box.setClearButtonVisible(true);
        options.stream()
                .filter(option -> option.value().equals(chosen.get(choice.name())))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> choose(choice.name(), change.getValue()));
        return box;
    }

    private Select<Option> counted(Choice choice) {
        return select(choice.name(), choice.options(), getTranslation("contribution.filter.all"));
    }

    private Select<Option> order() {
        return select(
                "order",
                List.of(new Option("newest", null, "", null)),
                getTranslation("contribution.filter.order.text"));
    }

    private Select<Option> select(String name, List<Option> options, String none) {
        var select = new Select<Option>();
        select.setLabel(getTranslation("contribution.filter." + name));
        select.setItems(options);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
        select.setItemLabelGenerator(option -> option == null ? none : words(name, option));
        options.stream()
                .filter(option -> option.value().equals(chosen.get(name)))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> choose(name, change.getValue()));
        return select;
    }

    private String words(String name, Option option) {
        var words = option.what() == null
                ? getTranslation("contribution.filter." + name + "." + option.value())
                : Parts.word(this, option.what());
        return option.count() == null ? words : words + " · " + option.count();
    }

    private void choose(String name, @Nullable Option option) {
        ContributionRoutes.go(address(with(name, option == null ? null : option.value())));
    }

    private Map<String, String> with(String name, @Nullable String value) {
        var other = new LinkedHashMap<>(chosen);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return other;
    }

    private String address(Map<String, String> parameters) {
        return ContributionRoutes.contributions(consultation)
                + (parameters.isEmpty()
                        ? ""
                        : parameters.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("&", "?", "")));
    }
}
