package org.bauweg.workflow.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;

/**
 * Makes the engine ask our clock. The engine's own clock reads Joda's provider, which is static: the last engine set up
 * in a JVM decides, which matters in tests only.
 */
final class EngineClock {

    private EngineClock() {}

    static void follow(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
