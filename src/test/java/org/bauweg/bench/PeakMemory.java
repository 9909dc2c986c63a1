package org.bauweg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory all processes below ours held at once, looked at every 20 ms (Linux). */
final class PeakMemory implements AutoCloseable {

    private final AtomicLong peak = new AtomicLong();
    private final Thread watch = new Thread(this::watch);

    PeakMemory() {
        watch.setDaemon(true);
        watch.start();
    }

    long megabytes() {
        return peak.get() >> 20;
    }

    private void watch() {
        try {
            while (true) {
                long held = ProcessHandle.current()
                        .descendants()
                        .mapToLong(process -> resident(process.pid()))
                        .sum();
                peak.accumulateAndGet(held, Math::max);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static long resident(long pid) {
        try {
            String[] pages = Files.readString(Path.of("/proc", Long.toString(pid), "statm"))
                    .split(" ", -1);
            return Long.parseLong(pages[1]) * 4096;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
