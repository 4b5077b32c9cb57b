package org.counterpart.base;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * {@link Discretion} for logs that are JSON, in whichever of Spring Boot’s formats: on each value before it is escaped, because an escape in
 * front of an address hides it from every pattern. Named in {@code META-INF/spring.factories}, so that no setting leaves it out.
 */
public final class DiscreetMembers implements StructuredLoggingJsonMembersCustomizer<Object>, ValueProcessor<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(this);
    }

    @Override
    public @Nullable Object processValue(MemberPath path, @Nullable Object value) {
        return tells(value) ? Discretion.hide(String.valueOf(value)) : value;
    }

    /** Words, and addresses that are written as they say themselves. */
    private static boolean tells(@Nullable Object value) {
        return value instanceof CharSequence
                || value != null && value.getClass().getPackageName().equals("java.net");
    }
}
