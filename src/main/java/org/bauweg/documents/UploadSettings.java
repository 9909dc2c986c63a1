package org.bauweg.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Uploads that take several requests.
 *
 * @param partSize pieces in which a file goes to the store, at least 5 MB; two of them lie on this node's disk per upload
 * @param keep how long an upload that nobody goes on with stays
 * @param lease how long a node may take for the last step before another one takes over
 * @param most unfinished uploads of one case
 */
@ConfigurationProperties("bauweg.documents.uploads")
record UploadSettings(
        @DefaultValue("8MB") DataSize partSize,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("100") int most) {

    private static final DataSize SMALLEST = DataSize.ofMegabytes(5);

    UploadSettings {
        if (partSize.compareTo(SMALLEST) < 0) {
            throw new IllegalArgumentException("bauweg.documents.uploads.part-size: at least 5MB");
        }
    }
}
