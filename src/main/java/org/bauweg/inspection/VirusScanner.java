package org.bauweg.inspection;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks for known malware in a file. */
interface VirusScanner {

    /** What a scan says. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Larger than the scanner takes: set up wrongly, and no file may pass on that account. */
        TOO_LARGE,
        /** Nobody answered; later again. */
        UNAVAILABLE
    }

    Verdict scan(Path file);

    /** Whether it answers now, and as what; asks it. */
    ScannerState state();

    /** None is set up: every file passes, and the operator's page says so. */
    static VirusScanner none() {
        return new VirusScanner() {
            @Override
            public Verdict scan(Path file) {
                return Verdict.CLEAN;
            }

            @Override
            public ScannerState state() {
                return new ScannerState(ScannerState.Kind.ABSENT, null);
            }
        };
    }

    /** The scanner to use: that of the settings, or none. */
    static VirusScanner of(ClamavSettings settings) {
        @Nullable String host = settings.host();
        return host == null || host.isBlank() ? none() : new Clamd(host, settings);
    }
}
