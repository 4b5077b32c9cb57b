package org.counterpart.base;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What every part of a view asks for, each with its own question of right, is read once for a request of the workspace: rows only, never who may
 * see them. Whatever writes reads anew, and behind it, whatever became of it, everything is read anew.
 */
@Component
public class ReadOnce implements TransactionExecutionListener {

    private static final String ATTRIBUTE = ReadOnce.class.getName();
    private static final String WORKSPACE = "/workspace";

    private record Read(Class<?> what, Object of) {}

    /**
     * What was read of this kind and key in this request, or what {@code read} finds now.
     *
     * @param read finds something, never null
     */
    @SuppressWarnings("unchecked")
    public <T> T of(Class<?> what, Object key, Supplier<T> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.get();
        }
        var known = request().map(ReadOnce::known);
        if (known.isEmpty()) {
            return read.get();
        }
        // Not computed inside of the map: one reading asks for another.
        var reading = new Read(what, key);
        var found = (T) known.get().get(reading);
        if (found == null) {
            found = read.get();
            known.get().put(reading, found);
        }
        return found;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        forget(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        forget(transaction);
    }

    private static void forget(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) {
            request().ifPresent(request -> request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        }
    }

    private static Optional<ServletRequestAttributes> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && WORKSPACE.equals(request.getRequest().getServletPath())
                ? Optional.of(request)
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<Read, Object> known(RequestAttributes request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Map<?, ?> known) {
            return (Map<Read, Object>) known;
        }
        var known = new HashMap<Read, Object>();
        request.setAttribute(ATTRIBUTE, known, RequestAttributes.SCOPE_REQUEST);
        return known;
    }
}
