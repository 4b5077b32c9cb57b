package org.counterpart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a free port, with its real database, a real SMTP server and the demo world. All tests share one context; they make
 * their own data and never depend on order. Nothing runs by the clock: tests call the jobs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("product")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Lines of the log as an operator gets them.
        properties = "logging.config=classpath:logback-spring.xml")
@ContextConfiguration(initializers = TestSurroundings.class)
public @interface ProductTest {}
