package org.counterpart.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/**
 * Statements that are always the same but for their values, and parts of statements that are always the same, such as what counts as public: written
 * out as SQL when they are first used, and not again each time. What depends on who asks, or for what, is no such part; in a statement it is a
 * {@link Value}.
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

    /**
     * @param select of columns, with a {@link Value} for whatever differs; other values in it are constants and become part of the text. What it
     *     leaves out at its beginning and how much it has at most is said by {@link Query#part}
     */
    public static <R extends Record> Query<R> query(Select<R> select) {
        return new Query<>(select);
    }

    /**
     * Stands in a statement for a value that is given each time.
     *
     * @param like a column of its type
     */
    public static <T> Value<T> value(Field<T> like) {
        return new Value<>(like);
    }

    /** A place in a statement, which holds no value itself. */
    public static final class Value<T> extends CustomField<T> {

        private static final long serialVersionUID = 1L;

        private Value(Field<T> like) {
            super("value", like.getDataType());
        }

        public Given<T> is(T value) {
            return new Given<>(this, value);
        }

        @Override
        public void accept(Context<?> statement) {
            if (statement.data(Query.PLACES) instanceof Places places) {
                places.all().add(this);
                statement.sql(Query.PLACE);
            } else {
                // For people who read it; no database takes it.
                statement.sql(":value");
            }
        }
    }

    public record Given<T>(Value<T> place, T value) {

        Field<T> bound() {
            return DSL.val(value, place.getDataType());
        }
    }

    /** Places of values in the order in which the text has them. */
    private record Places(List<Value<?>> all) {}

    /** A statement with places for its values; what it finds is read as if it were written anew. */
    public static final class Query<R extends Record> {

        private static final Object PLACES = "org.counterpart.places";

        /** A sign that no statement holds otherwise. */
        private static final String PLACE = "\u0000";

        private final Select<R> select;
        private final List<Field<?>> fields;
        private final Map<SQLDialect, Text> texts = new ConcurrentHashMap<>();

        private Query(Select<R> select) {
            this.select = select;
            this.fields = select.getSelect();
        }

        public ResultQuery<R> with(DSLContext db, Given<?>... values) {
            return found(db, statement -> text(db).into(statement, values));
        }

        /** A part of what it finds, in the way that all databases know. */
        public ResultQuery<R> part(DSLContext db, int skip, int limit, Given<?>... values) {
            return found(db, statement -> {
                text(db).into(statement, values);
                statement.sql(" limit ").visit(DSL.val(limit)).sql(" offset ").visit(DSL.val(skip));
            });
        }

        /** A record's class follows from the number of its fields, so it is the one that the statement promises. */
        @SuppressWarnings("unchecked")
        private ResultQuery<R> found(DSLContext db, Consumer<Context<?>> statement) {
            return (ResultQuery<R>)
                    db.resultQuery("{0}", CustomQueryPart.of(statement::accept)).coerce(fields);
        }

        private Text text(DSLContext db) {
            return texts.computeIfAbsent(db.dialect(), dialect -> written(db));
        }

        private Text written(DSLContext db) {
            var places = new Places(new ArrayList<>());
            var sql = db.renderInlined(CustomQueryPart.of(statement -> {
                statement.data(PLACES, places);
                statement.visit(select);
            }));
            return new Text(List.of(sql.split(PLACE, -1)), List.copyOf(places.all()));
        }
    }

    /** What stands between the places, and these. */
    private record Text(List<String> between, List<Value<?>> places) {

        void into(Context<?> statement, Given<?>... values) {
            for (var i = 0; i < places.size(); i++) {
                statement.sql(between.get(i)).visit(bound(places.get(i), values));
            }
            statement.sql(between.getLast());
        }

        private static Field<?> bound(Value<?> place, Given<?>... values) {
            for (var given : values) {
                if (given.place() == place) {
                    return given.bound();
                }
            }
            throw new IllegalArgumentException("A value of the statement is not given");
        }
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
