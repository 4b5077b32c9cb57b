package org.counterpart.base;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Work by the clock. Each job is safe on several nodes by itself; tests switch the schedule off and call the jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "counterpart.jobs", matchIfMissing = true)
class Jobs {}
