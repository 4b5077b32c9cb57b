package org.counterpart.base;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Kinds of acts are kept by their names. */
public final class ActKindConverter extends AbstractConverter<String, ActKind> {

    public ActKindConverter() {
        super(String.class, ActKind.class);
    }

    @Override
    public @Nullable ActKind from(@Nullable String name) {
        return name == null ? null : ActKinds.of(name);
    }

    @Override
    public @Nullable String to(@Nullable ActKind kind) {
        return kind == null ? null : kind.name();
    }
}
