package org.bauweg.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a data source is asked for. Every execution is a statement, every entry of a batch too; a batch is one
 * call. Only threads between {@link #begin} and {@link #end} count, so that timers of the application do not.
 */
final class StatementCount {

    private final ThreadLocal<Boolean> counting = ThreadLocal.withInitial(() -> false);
    private final LongAdder statements = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final Map<String, LongAdder> texts = new ConcurrentHashMap<>();

    void begin() {
        counting.set(true);
    }

    void end() {
        counting.set(false);
    }

    void reset() {
        statements.reset();
        calls.reset();
        commits.reset();
        texts.clear();
    }

    long statements() {
        return statements.sum();
    }

    long calls() {
        return calls.sum();
    }

    long commits() {
        return commits.sum();
    }

    /** How often each text was executed. */
    Map<String, Long> texts() {
        Map<String, Long> sums = new TreeMap<>();
        texts.forEach((text, count) -> sums.put(text, count.sum()));
        return sums;
    }

    /** The data source, counted. */
    DataSource of(DataSource dataSource) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = invoke(dataSource, method, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            if (method.getName().equals("commit") && counting.get()) {
                commits.increment();
            }
            if (result instanceof PreparedStatement statement) {
                return counted(PreparedStatement.class, statement, String.valueOf(arguments[0]));
            }
            return result instanceof Statement statement ? counted(Statement.class, statement, null) : result;
        });
    }

    private <S extends Statement> S counted(Class<S> type, S statement, @Nullable String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            String name = method.getName();
            if (counting.get() && (name.startsWith("execute") || name.equals("addBatch"))) {
                count(name, prepared != null ? prepared : text(arguments));
            }
            return invoke(statement, method, arguments);
        });
    }

    private void count(String name, String text) {
        if (!name.equals("addBatch")) {
            calls.increment();
        }
        if (!name.endsWith("Batch") || name.equals("addBatch")) {
            statements.increment();
            texts.computeIfAbsent(text.strip().replaceAll("\\s+", " "), key -> new LongAdder())
                    .increment();
        }
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
