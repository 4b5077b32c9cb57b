package org.counterpart.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;

/**
 * Parts of statements that are always the same, such as what counts as public: written out as SQL when they are first used, and not again by each
 * of the statements that hold them. What depends on who asks, or for what, is no such part.
 */
public final class WrittenOnce {

    public static <T> Field<T> field(Field<T> part) {
        var written = new Written(part);
        return CustomField.of(part.getUnqualifiedName(), part.getDataType(), written::into);
    }

    public static Condition condition(Condition part) {
        var written = new Written(part);
        return CustomCondition.of(statement -> {
            statement.sql("(");
            written.into(statement);
            statement.sql(")");
        });
    }

    /** SQL of a part, with its values in it. */
    private record Written(QueryPart part, Map<SQLDialect, String> sql) {

        Written(QueryPart part) {
            this(part, new ConcurrentHashMap<>());
        }

        void into(Context<?> statement) {
            statement.sql(sql.computeIfAbsent(
                    statement.dialect(), dialect -> statement.dsl().renderInlined(part)));
        }
    }

    private WrittenOnce() {}
}
