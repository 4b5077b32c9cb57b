package org.counterpart.base.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what an operator can do, instead of a stack trace; named in {@code META-INF/spring.factories}. */
class HomeInUseAnalyzer extends AbstractFailureAnalyzer<HomeInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, HomeInUse cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop it first, or set COUNTERPART_HOME (and SERVER_PORT) for a second one.",
                cause);
    }
}
