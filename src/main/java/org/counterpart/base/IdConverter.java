package org.counterpart.base;

import java.util.UUID;
import java.util.function.Function;
import org.jooq.Converter;

/** A typed identity as the sixteen bytes of a BINARY(16) column; named by the generated tables. */
public final class IdConverter {

    private static final UuidConverter UUIDS = new UuidConverter();

    public static <I extends Id> Converter<byte[], I> of(Class<I> type, Function<UUID, I> constructor) {
        return Converter.ofNullable(
                byte[].class, type, bytes -> constructor.apply(UUIDS.from(bytes)), id -> UUIDS.to(id.value()));
    }

    private IdConverter() {}
}
