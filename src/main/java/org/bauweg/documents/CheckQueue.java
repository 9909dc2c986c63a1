package org.bauweg.documents;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that are checked while nobody waits for it on a page. What does not find a place here, the sweep checks later. */
final class CheckQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckQueue.class);

    private static final int MOST_WAITING = 200;

    private final Admission admission;
    private final DocumentRows rows;
    private final Scopes scopes;
    private final ThreadPoolExecutor threads;

    CheckQueue(Admission admission, DocumentRows rows, Scopes scopes, int threadCount) {
        this.admission = admission;
        this.rows = rows;
        this.scopes = scopes;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                threadCount, threadCount, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "check-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. */
    void add(Document file, @Nullable String declaredType) {
        try {
            threads.execute(() -> check(file, declaredType));
        } catch (RejectedExecutionException tooMany) {
            scopes.run(Scope.of(file.caseId()), () -> rows.release(file.id()));
        }
    }

    private void check(Document file, @Nullable String declaredType) {
        try {
            admission.admit(file, declaredType);
        } catch (RuntimeException e) {
            // its lease ends, and the sweep tries again
            LOG.error("document {}: check failed", file.id(), e);
        }
    }

    /** Checks that have not begun stay in quarantine for the next start or another node. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
