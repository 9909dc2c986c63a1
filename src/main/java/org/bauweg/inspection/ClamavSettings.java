package org.bauweg.inspection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the virus scanner ClamAV is.
 *
 * @param host of clamd; none, and files are not scanned
 * @param timeout longest silence while it scans
 */
@ConfigurationProperties("bauweg.clamav")
record ClamavSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("2m") Duration timeout) {}
