package org.counterpart.base;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** A UUID as the sixteen bytes of a BINARY(16) column. */
public final class UuidConverter implements Converter<byte[], UUID> {

    @Override
    public @Nullable UUID from(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public byte @Nullable [] to(@Nullable UUID uuid) {
        return uuid == null
                ? null
                : ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array();
    }

    @Override
    public Class<byte[]> fromType() {
        return byte[].class;
    }

    @Override
    public Class<UUID> toType() {
        return UUID.class;
    }
}
