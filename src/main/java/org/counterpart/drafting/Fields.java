package org.counterpart.drafting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a draft says, field by field and in order. A field without words is as good as none.
 *
 * @param words by the name of the field
 */
public record Fields(Map<String, String> words) {

    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        var said = new LinkedHashMap<>(words);
        said.values().removeIf(String::isEmpty);
        words = Collections.unmodifiableMap(said);
    }

    public String get(String field) {
        return words.getOrDefault(field, "");
    }

    public Fields with(String field, String said) {
        var changed = new LinkedHashMap<>(words);
        changed.put(field, said);
        return new Fields(changed);
    }

    public Fields with(Map<String, String> said) {
        var changed = new LinkedHashMap<>(words);
        changed.putAll(said);
        return new Fields(changed);
    }

    /** The fields that say something else than there. */
    public Set<String> differingFrom(Fields other) {
        var names = new LinkedHashSet<>(words.keySet());
        names.addAll(other.words.keySet());
        names.removeIf(name -> get(name).equals(other.get(name)));
        return names;
    }
}
