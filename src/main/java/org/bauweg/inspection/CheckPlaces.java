package org.bauweg.inspection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many files are checked at once, and how many uploads may wait for that. */
final class CheckPlaces {

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int most;
    private final int mostWaiting;
    private final Duration patience;

    CheckPlaces(int places, int mostWaiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.most = places;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    int most() {
        return most;
    }

    /** A place to check one file, to be closed; null when too many wait already or it takes too long. */
    @Nullable
    Place take() {
        if (places.tryAcquire()) {
            return new Place();
        }
        try {
            boolean mayWait = waiting.incrementAndGet() <= mostWaiting;
            return mayWait && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS) ? new Place() : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waiting.decrementAndGet();
        }
    }

    final class Place implements AutoCloseable {
        @Override
        public void close() {
            places.release();
        }
    }
}
