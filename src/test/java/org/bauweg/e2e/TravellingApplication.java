package org.bauweg.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.bauweg.BauwegApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The product with a clock that a file moves; started by {@link TimeMachine} in a process of its own. */
public final class TravellingApplication {

    private TravellingApplication() {}

    public static void main(String[] arguments) {
        new SpringApplication(BauwegApplication.class, Time.class).run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        Clock travellingClock() {
            return new FileClock(Path.of(System.getProperty("bauweg.test.clock-file")), ZoneId.of("Europe/Berlin"));
        }
    }

    /** System time plus the offset in milliseconds that the file holds. */
    static final class FileClock extends Clock {

        private final Path file;
        private final ZoneId zone;

        FileClock(Path file, ZoneId zone) {
            this.file = file;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new FileClock(file, other);
        }

        @Override
        public Instant instant() {
            try {
                return Instant.now().plusMillis(Long.parseLong(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
