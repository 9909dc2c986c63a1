package org.bauweg.documents;

import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps objects in one bucket of an S3 server. At most one part of an upload is in memory. */
final class S3ObjectStore implements ObjectStore, AutoCloseable {

    private static final String NO_BUCKET = "NoSuchBucket";
    private static final Set<String> MISSING = Set.of("NoSuchKey", NO_BUCKET, "NoSuchObject");
    private static final int FORBIDDEN = 403;

    private final MinioClient client;
    private final S3Settings settings;
    private volatile boolean bucketKnown;

    S3ObjectStore(S3Settings settings) {
        this.settings = settings;
        this.client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .credentials(settings.accessKey(), settings.secretKey())
                .region(settings.region())
                .build();
        client.disableVirtualStyleEndpoint();
        client.setTimeout(
                settings.connectTimeout().toMillis(),
                settings.timeout().toMillis(),
                settings.timeout().toMillis());
    }

    @Override
    public void put(String key, InputStream content, long length) throws IOException {
        ObjectKeys.require(key);
        ensureBucket();
        WatchedStream watched = new WatchedStream(content);
        try {
            client.putObject(PutObjectArgs.builder().bucket(settings.bucket()).object(key).stream(
                            watched, length, settings.partSize().toBytes())
                    .build());
        } catch (MinioException | RuntimeException e) {
            watched.rethrowFailure();
            throw new ObjectStoreUnavailable("write", e);
        }
        requireEnd(watched, key);
    }

    /** The client stops at the announced length; more bytes than that are a wrong announcement too. */
    private void requireEnd(InputStream content, String key) throws IOException {
        if (content.read() >= 0) {
            delete(key);
            throw new IOException("More bytes than announced");
        }
    }

    @Override
    public InputStream get(String key, @Nullable ByteRange range) {
        ObjectKeys.require(key);
        var args = GetObjectArgs.builder().bucket(settings.bucket()).object(key);
        if (range != null) {
            args.offset(range.first()).length(range.length());
        }
        try {
            return client.getObject(args.build());
        } catch (MinioException | RuntimeException e) {
            throw failure("read", key, e);
        }
    }

    @Override
    public Optional<StoredObject> stat(String key) {
        ObjectKeys.require(key);
        try {
            var response = client.statObject(StatObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(key)
                    .build());
            return Optional.of(new StoredObject(
                    key, response.size(), response.lastModified().toInstant()));
        } catch (MinioException | RuntimeException e) {
            if (isMissing(e)) {
                return Optional.empty();
            }
            throw failure("stat", key, e);
        }
    }

    @Override
    public void copy(String source, String target) {
        ObjectKeys.require(source);
        ObjectKeys.require(target);
        try {
            client.copyObject(CopyObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(target)
                    .source(SourceObject.builder()
                            .bucket(settings.bucket())
                            .object(source)
                            .build())
                    .build());
        } catch (MinioException | RuntimeException e) {
            throw failure("copy", source, e);
        }
    }

    @Override
    public void delete(String key) {
        ObjectKeys.require(key);
        try {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(key)
                    .build());
        } catch (MinioException | RuntimeException e) {
            if (!isMissing(e)) {
                throw failure("delete", key, e);
            }
        }
    }

    @Override
    public ObjectPage list(String folder, @Nullable String after, int limit) {
        ObjectKeys.requirePage(limit);
        var args = ListObjectsArgs.builder()
                .bucket(settings.bucket())
                .prefix(ObjectKeys.requireFolder(folder))
                .recursive(true)
                .maxKeys(limit + 1);
        if (after != null) {
            args.startAfter(after);
        }
        List<StoredObject> found = new ArrayList<>();
        try {
            for (Result<Item> result : client.listObjects(args.build())) {
                Item item = result.get();
                if (found.size() == limit) {
                    return new ObjectPage(found, found.get(limit - 1).key());
                }
                found.add(new StoredObject(
                        item.objectName(), item.size(), item.lastModified().toInstant()));
            }
        } catch (MinioException | RuntimeException e) {
            if (!isMissing(e)) {
                throw failure("list", folder, e);
            }
        }
        return new ObjectPage(found, null);
    }

    /** Accounts that may only write objects are told no here; then the bucket is the operator's to make. */
    void ensureBucket() {
        if (bucketKnown || !settings.createBucket()) {
            return;
        }
        try {
            var exists = BucketExistsArgs.builder().bucket(settings.bucket()).build();
            if (!client.bucketExists(exists)) {
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(settings.bucket()).build());
            }
            bucketKnown = true;
        } catch (MinioException | RuntimeException e) {
            if (!(e instanceof ErrorResponseException refused)
                    || refused.response().code() != FORBIDDEN) {
                throw new ObjectStoreUnavailable("bucket", e);
            }
        }
    }

    private static boolean isMissing(Exception e) {
        return e instanceof ErrorResponseException refused
                && MISSING.contains(refused.errorResponse().code());
    }

    private static ObjectStoreUnavailable failure(String operation, String key, Exception e) {
        // without its bucket nothing can be said of an object
        boolean bucketGone = e instanceof ErrorResponseException refused
                && refused.errorResponse().code().equals(NO_BUCKET);
        return isMissing(e) && !bucketGone ? new ObjectMissing(key) : new ObjectStoreUnavailable(operation, e);
    }

    @Override
    public void close() throws Exception {
        client.close();
    }
}
