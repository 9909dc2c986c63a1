package org.bauweg.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the bytes of an upload wait until the request is read: {@code <data-dir>/uploads}, which has the room, not the
 * system's folder for temporary files. What a killed process left is removed at the next start, when it is a day old.
 */
@Configuration(proxyBeanMethods = false)
class UploadPlace {

    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    MultipartConfigElement multipartConfigElement(
            MultipartProperties properties, @Value("${bauweg.data-dir}") Path data, Clock clock) throws IOException {
        Path place =
                Files.createDirectories(data.resolve("uploads").toAbsolutePath().normalize());
        removeOlderThan(clock.instant().minus(KEPT), place);
        // an address that is not absolute would lie below a folder of the web server
        properties.setLocation(place.toString());
        return properties.createMultipartConfig();
    }

    private static void removeOlderThan(Instant end, Path place) throws IOException {
        try (var files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(end)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
