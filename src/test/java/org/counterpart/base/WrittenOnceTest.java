package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockExecuteContext;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WrittenOnceTest {

    private static final Field<String> NAME = DSL.field(DSL.name("thing", "name"), String.class);
    private static final Field<Integer> NUMBER = DSL.field(DSL.name("thing", "number"), Integer.class);
    private static final Condition EITHER = NAME.eq("it's").or(NUMBER.eq(1));
    private static final Condition ONCE = WrittenOnce.condition(EITHER);

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "POSTGRES"})
    void says_what_its_part_says_in_every_dialect_and_needs_no_value(SQLDialect dialect) {
        var db = DSL.using(dialect);
        for (var again = 0; again < 2; again++) {
            assertThat(bare(db.render(ONCE))).isEqualTo(bare(db.renderInlined(EITHER)));
            assertThat(db.extractParams(ONCE)).isEmpty();
        }
    }

    private static String bare(String sql) {
        return sql.replaceAll("[()]", "");
    }

    @Test
    void a_condition_stays_whole_among_others() {
        var db = DSL.using(SQLDialect.MARIADB);
        assertThat(db.render(ONCE.and(NUMBER.eq(2)))).matches("\\(\\(.* or .*\\)\\s+and .*\\)");
        assertThat(db.render(DSL.not(ONCE))).startsWith("not (");
    }

    @Test
    void a_field_keeps_its_type_and_its_name() {
        var once = WrittenOnce.field(NUMBER);
        assertThat(once.getType()).isEqualTo(Integer.class);
        assertThat(once.getName()).isEqualTo("number");
        assertThat(DSL.using(SQLDialect.MARIADB).render(once)).isEqualTo("`thing`.`number`");
    }

    private static final WrittenOnce.Value<String> NAMED = WrittenOnce.value(NAME);
    private static final WrittenOnce.Value<Integer> FROM = WrittenOnce.value(NUMBER);
    private static final WrittenOnce.Query<Record2<String, Integer>> THINGS = WrittenOnce.query(DSL.select(NAME, NUMBER)
            .from(DSL.table(DSL.name("thing")))
            .where(NUMBER.ge(FROM).or(NAME.eq(NAMED)).or(NAME.eq("a?b")).or(NUMBER.eq(FROM)))
            .orderBy(NUMBER));

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "POSTGRES"})
    void a_statement_says_what_it_says_when_written_anew_and_binds_what_is_given(SQLDialect dialect) {
        var db = DSL.using(dialect);
        for (var name : List.of("it's", "'; drop table thing; --", "\\", "\u0000")) {
            var anew = db.select(NAME, NUMBER)
                    .from(DSL.table(DSL.name("thing")))
                    .where(NUMBER.ge(7).or(NAME.eq(name)).or(NAME.eq("a?b")).or(NUMBER.eq(7)))
                    .orderBy(NUMBER);
            var once = THINGS.with(db, NAMED.is(name), FROM.is(7));
            assertThat(once.getSQL(ParamType.INLINED)).isEqualTo(anew.getSQL(ParamType.INLINED));
            assertThat(THINGS.part(db, 20, 10, NAMED.is(name), FROM.is(7)).getSQL(ParamType.INLINED))
                    .isEqualTo(anew.getSQL(ParamType.INLINED) + " limit 10 offset 20");
            assertThat(once.getSQL()).doesNotContain(name);
            assertThat(once.getBindValues()).containsExactly(7, name, 7);
        }
    }

    @Test
    void what_a_statement_finds_is_read_by_its_columns() {
        var found = new MockDataProvider() {
            @Override
            public MockResult[] execute(MockExecuteContext context) {
                var result = DSL.using(SQLDialect.MARIADB).newResult(NAME, NUMBER);
                result.add(DSL.using(SQLDialect.MARIADB).newRecord(NAME, NUMBER).values("one", 1));
                return new MockResult[] {new MockResult(1, result)};
            }
        };
        var db = DSL.using(new MockConnection(found), SQLDialect.MARIADB);
        assertThat(THINGS.part(db, 0, 1, NAMED.is("one"), FROM.is(1))
                        .fetch(Records.mapping((name, number) -> name + " " + (number + 1))))
                .containsExactly("one 2");
    }

    @Test
    void a_statement_is_not_sent_without_all_its_values() {
        var db = DSL.using(SQLDialect.MARIADB);
        assertThatThrownBy(() -> THINGS.part(db, 0, 1, NAMED.is("one")).getSQL())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
