package org.counterpart.base.database;

import com.zaxxer.hikari.HikariDataSource;
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

    /** One dialect for the embedded MariaDB and for MySQL alike; statements keep to what both understand. */
    @Bean
    DefaultConfigurationCustomizer mysqlDialect() {
        return configuration -> {
            configuration.set(SQLDialect.MYSQL);
            configuration
                    .settings()
                    .withExecuteLogging(false)
                    .withRenderSchema(false)
                    .withRenderCatalog(false);
        };
    }
}
