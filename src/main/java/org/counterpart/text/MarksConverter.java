package org.counterpart.text;

import java.util.List;
import org.counterpart.legaltext.model.Mark;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Marks in their column: JSON, empty for none. Public because generated code names it. */
public final class MarksConverter implements Converter<String, List<Mark>> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};

    @Override
    public List<Mark> from(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : JSON.readValue(column, MARKS);
    }

    @Override
    public String to(@Nullable List<Mark> marks) {
        return marks == null || marks.isEmpty() ? "" : JSON.writeValueAsString(marks);
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<List<Mark>> toType() {
        return (Class<List<Mark>>) (Class<?>) List.class;
    }
}
