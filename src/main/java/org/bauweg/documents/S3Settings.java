package org.bauweg.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the S3 server is reached.
 *
 * @param endpoint address with scheme and port; buckets are addressed by path
 * @param timeout longest silence of the server while reading or writing
 * @param partSize piece in which large uploads are sent, at least 5 MB; held in memory once per upload
 * @param createBucket make the bucket when it is missing and the account may do so
 */
@ConfigurationProperties("bauweg.s3")
record S3Settings(
        String endpoint,
        String accessKey,
        String secretKey,
        @DefaultValue("bauweg") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("8MB") DataSize partSize,
        @DefaultValue("true") boolean createBucket) {

    @Override
    public String toString() {
        return "S3Settings[" + endpoint + ", " + bucket + "]";
    }
}
