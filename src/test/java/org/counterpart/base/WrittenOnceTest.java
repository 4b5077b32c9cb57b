package org.counterpart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
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
}
