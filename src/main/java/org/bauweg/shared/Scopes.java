package org.bauweg.shared;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that sees exactly the rows of a {@link Scope}. The only way to reach a case's rows: the
 * settings live as long as the transaction and no longer, so a pooled connection never carries them on.
 */
@Component
public class Scopes {

    private static final String SET = """
            select set_config('bauweg.organisation', :organisation, true), set_config('bauweg.case', :case, true),
                   set_config('bauweg.account', :account, true), set_config('bauweg.system', :system, true)""";

    private final TransactionTemplate transactions;
    private final TransactionTemplate apart;
    private final JdbcClient jdbc;

    public Scopes(PlatformTransactionManager transactionManager, JdbcClient jdbc) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.apart = new TransactionTemplate(transactionManager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /**
     * Runs {@code work} in {@code scope}, joining the current transaction or opening one. An exception rolls the whole
     * transaction back. Inside another scope, that scope is restored afterwards.
     */
    public <T extends @Nullable Object> T within(Scope scope, Supplier<T> work) {
        return transactions.execute(status -> {
            Scope outer = current();
            if (scope.equals(outer)) {
                return work.get();
            }
            enter(scope);
            T result = work.get();
            leave(outer, status.isNewTransaction());
            return result;
        });
    }

    /** {@link #within} for work without a result. */
    public void run(Scope scope, Runnable work) {
        this.<@Nullable Void>within(scope, () -> {
            work.run();
            return null;
        });
    }

    /** {@link #run} in a transaction of its own: it stays whatever becomes of the one around it. */
    public void runApart(Scope scope, Runnable work) {
        apart.executeWithoutResult(status -> run(scope, work));
    }

    /** The scope of the current transaction, or null outside of one. */
    public @Nullable Scope current() {
        return (Scope) TransactionSynchronizationManager.getResource(this);
    }

    /** A transaction that ends with its scope takes the settings with it: nothing to restore. */
    private void leave(@Nullable Scope outer, boolean ends) {
        if (outer != null) {
            enter(outer);
        } else if (!ends) {
            enter(new Scope(null, null, null, false));
        }
    }

    private void enter(Scope scope) {
        jdbc.sql(SET)
                .param("organisation", text(scope.organisation()))
                .param("case", text(scope.caseId()))
                .param("account", text(scope.account()))
                .param("system", scope.everything() ? "on" : "")
                .query((row, number) -> 0)
                .single();
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new Forget());
        }
        TransactionSynchronizationManager.bindResource(this, scope);
    }

    private static String text(@Nullable Object id) {
        return Objects.toString(id, "");
    }

    /** Forgets the scope with the transaction, whichever way it ends; steps aside while another one is nested. */
    private final class Forget implements TransactionSynchronization {

        private @Nullable Scope suspended;

        @Override
        public void suspend() {
            suspended = (Scope) TransactionSynchronizationManager.unbindResourceIfPossible(Scopes.this);
        }

        @Override
        public void resume() {
            if (suspended != null) {
                TransactionSynchronizationManager.bindResource(Scopes.this, suspended);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Scopes.this);
        }
    }
}
