package org.bauweg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;

class UploadPlaceTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path data;

    @Test
    void uploadsWaitInTheDataDirectoryAndOldRemainsGo() throws IOException {
        Path place = Files.createDirectories(data.resolve("uploads"));
        Path old = Files.createFile(place.resolve("upload_1.tmp"));
        Path fresh = Files.createFile(place.resolve("upload_2.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(2))));

        var config = new UploadPlace().multipartConfigElement(new MultipartProperties(), data, clock);

        assertThat(Path.of(config.getLocation())).isAbsolute().isEqualTo(place.toAbsolutePath());
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
