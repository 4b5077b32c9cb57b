package org.counterpart.base.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.counterpart.base.CounterpartProperties;
import org.jooq.SQLDialect;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.datasource.url} the product brings its own database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(CounterpartProperties properties) {
            return EmbeddedDatabase.start(properties.home());
        }

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        DataSource dataSource(EmbeddedDatabase database) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            return pool;
        }
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
                    .withRenderGroupConcatMaxLenSessionVariable(false)
                    .withRenderSchema(false)
                    .withRenderCatalog(false);
        };
    }

    private static boolean isMariaDb(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
