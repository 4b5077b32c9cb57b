package org.counterpart.base.database;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins a transaction anew, with new reads, when the database gave it up for the sake of another: two that wait for each other, or a cluster
 * of which another node was first. Only whole transactions, the outermost; never a single statement.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    private static final int TIMES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(80);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor retryAdvisor() {
        MethodInterceptor retry = Retry::untilItPasses;
        var advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class), retry);
        // After the permission, around the transaction.
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 200);
        return advisor;
    }

    private static @Nullable Object untilItPasses(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        for (var left = TIMES; left > 0; left--) {
            try {
                return ((ProxyMethodInvocation) call).invocableClone().proceed();
            } catch (PessimisticLockingFailureException e) {
                LOG.debug("{} was given up for another transaction and begins anew", call.getMethod(), e);
                Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_WAIT.toMillis()));
            }
        }
        return call.proceed();
    }
}
