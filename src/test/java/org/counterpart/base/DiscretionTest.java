package org.counterpart.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

class DiscretionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Invalid security key received from 127.77.77.77 | Invalid security key received from [hidden]",
                "from 203.0.113.7, then | from [hidden], then",
                "/203.0.113.7:443 closed | /[hidden]:443 closed",
                "from 2001:db8:1:2:3:4:5:6. | from [hidden].",
                "from [2001:db8::7]:443 | from [[hidden]]:443",
                "from ::ffff:203.0.113.7 | from [hidden]",
                "from fe80::1%eth0 | from [hidden]%eth0",
                "550 <ana.kos@example.org> unknown | 550 <[hidden]> unknown",
                "to=ana+x@sub.example.org; | to=[hidden];",
                "GET /enter/password?t=0aB_-9 failed | GET /enter/password?t=[hidden] failed",
                "2026-11-30T09:13:20.123+00:00 ready | 2026-11-30T09:13:20.123+00:00 ready",
                "ready on 127.0.0.1:3306 | ready on 127.0.0.1:3306",
                "MariaDB 11.4.5 of 12:30:59 | MariaDB 11.4.5 of 12:30:59",
                "at org.x.Y::call (Y.java:12) | at org.x.Y::call (Y.java:12)",
                "a :: b | a :: b",
                "Session@1a2b3c4d | Session@1a2b3c4d",
            })
    void a_line_of_the_log_tells_nobody_who_somebody_is(String line, String written) {
        assertThat(Discretion.hide(line)).isEqualTo(written);
    }

    @Test
    void no_line_of_a_log_file_does_either(@TempDir Path folder) throws Exception {
        var file = folder.resolve("counterpart.log");
        var log = asDelivered(Map.of("LOG_FILE", file.toString()));
        log.getLogger("test")
                .warn("key received from 203.0.113.7", new IllegalStateException("of ana.kos@example.org"));
        log.stop();
        assertThat(Files.readString(file))
                .contains("key received from [hidden]", "IllegalStateException: of [hidden]")
                .doesNotContain("203.0.113.7", "ana.kos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void nor_does_a_log_in_a_form_for_programs(String format, @TempDir Path folder) throws Exception {
        var file = folder.resolve("counterpart.log");
        var written = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(written, true, UTF_8));
        try {
            var log = asDelivered(Map.of(
                    "LOG_FILE", file.toString(),
                    "FILE_LOG_STRUCTURED_FORMAT", format,
                    "CONSOLE_LOG_STRUCTURED_FORMAT", format));
            MDC.put("client", "203.0.113.7");
            log.getLogger("test")
                    .atWarn()
                    .addKeyValue("remote", InetAddress.getByName("2001:db8::7"))
                    .addKeyValue("to", "ana.kos@example.org")
                    .setCause(new IllegalStateException("of\n203.0.113.7 and\tana.kos@example.org"))
                    .log("key received from\n203.0.113.7 at /enter/password?t=0aB_-9");
            log.stop();
        } finally {
            MDC.remove("client");
            System.setOut(console);
        }
        for (var lines : List.of(Files.readString(file), written.toString(UTF_8))) {
            assertThat(lines)
                    .startsWith("{")
                    .contains("key received from\\n[hidden] at", "IllegalStateException: of\\n[hidden] and\\t[hidden]")
                    .doesNotContain("203.0.113.7", "2001:db8", "ana.kos", "0aB_-9");
        }
    }

    @Test
    void without_a_name_there_is_no_log_file() throws Exception {
        var log = asDelivered(Map.of());
        assertThat(log.getLogger("ROOT").getAppender("CONSOLE")).isNotNull();
        assertThat(log.getLogger("ROOT").getAppender("FILE")).isNull();
        log.stop();
    }

    private static LoggerContext asDelivered(Map<String, String> properties) throws Exception {
        var log = new LoggerContext();
        log.setMDCAdapter(MDC.getMDCAdapter());
        log.putObject(Environment.class.getName(), new StandardEnvironment());
        properties.forEach(log::putProperty);
        var configurator = new JoranConfigurator();
        configurator.setContext(log);
        configurator.doConfigure(DiscretionTest.class.getResource("/logback-spring.xml"));
        return log;
    }
}
