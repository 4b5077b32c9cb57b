package org.counterpart.base.database;

import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.counterpart.base.CounterpartProperties;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.util.function.SingletonSupplier;

/** Without {@code spring.datasource.url} the product brings its own database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${spring.datasource.url:}'.isEmpty()")
    static class Named {

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        Pool dataSource(DataSourceProperties named) {
            return pool(named.getUrl(), named.getUsername(), named.getPassword());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(CounterpartProperties properties) {
            return EmbeddedDatabase.start(properties.home());
        }

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        Pool dataSource(EmbeddedDatabase database) {
            return pool(database.url(), database.user(), database.password());
        }
    }

    private static Pool pool(@Nullable String url, @Nullable String user, @Nullable String password) {
        var pool = new Pool();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        return pool;
    }

    /** Brings the schema up to this release, or says why it cannot. */
    @Bean
    FlywayMigrationStrategy migration(DataSource database) {
        return flyway -> {
            try (var connection = database.getConnection()) {
                connection.getMetaData();
            } catch (SQLException e) {
                throw unreachable(e);
            }
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                throw new CannotStart(
                        "The data were made by a release of Counterpart that this one does not continue: "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .filter(line -> line.contains(" migration "))
                                        .map(String::strip)
                                        .collect(Collectors.joining("; ")),
                        "Nothing was changed. Start the release that made them, or begin with other data: another COUNTERPART_HOME,"
                                + " or another database.",
                        e);
            }
        };
    }

    private static CannotStart unreachable(SQLException cause) {
        return new CannotStart(
                "The database cannot be reached: " + cause.getMessage(),
                "Check spring.datasource.url, spring.datasource.username and spring.datasource.password, and that the database exists.",
                cause);
    }

    /**
     * Statements keep to what MariaDB and MySQL both understand. jOOQ must still know which one it speaks to: children by {@code multiset} are
     * correlated inside a derived table for MySQL, which MariaDB does not know.
     */
    @Bean
    DefaultConfigurationCustomizer dialect(DataSource database) {
        return configuration -> {
            configuration.set(isMariaDb(database) ? SQLDialect.MARIADB : SQLDialect.MYSQL);
            configuration
                    .settings()
                    .withExecuteLogging(false)
                    .withFetchWarnings(false)
                    .withRenderGroupConcatMaxLenSessionVariable(false)
                    .withRenderSchema(false)
                    .withRenderCatalog(false);
        };
    }

    /**
     * What went wrong, in Spring's words, by the numbers of MySQL, which MariaDB shares. They stand in a file that is read when the first statement
     * fails, by one alone: failures come in crowds, and whoever has waited in vain must not take time from those who still wait.
     */
    @Bean
    ExceptionTranslatorExecuteListener failures() {
        var translator = SingletonSupplier.of(() -> new SQLErrorCodeSQLExceptionTranslator("MySQL"));
        return ExceptionTranslatorExecuteListener.of(statement -> translator.obtain());
    }

    private static boolean isMariaDb(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }
}
