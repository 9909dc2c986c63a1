package org.bauweg.documents;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.ListMultipartUploadsArgs;
import io.minio.ListPartsArgs;
import io.minio.MinioAsyncClient;
import io.minio.UploadPartArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Objects in pieces as multipart uploads of an S3 server. */
final class S3PartialObjects implements PartialObjects, AutoCloseable {

    /** Pieces on their way at once, over all uploads of this node. */
    private static final int REQUESTS = 32;

    private final MinioAsyncClient client;
    private final OkHttpClient http;
    private final S3ObjectStore store;
    private final S3Settings settings;

    S3PartialObjects(S3Settings settings, S3ObjectStore store) {
        this.settings = settings;
        this.store = store;
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(REQUESTS);
        dispatcher.setMaxRequestsPerHost(REQUESTS);
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                .build();
        client = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .credentials(settings.accessKey(), settings.secretKey())
                .region(settings.region())
                .httpClient(http)
                .build();
        client.disableVirtualStyleEndpoint();
    }

    @Override
    public PartialObject begin(String key) {
        ObjectKeys.require(key);
        store.ensureBucket();
        var response = await(
                "begin",
                () -> client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(settings.bucket())
                        .object(key)
                        .build()));
        return new PartialObject(key, response.result().uploadId());
    }

    @Override
    public CompletableFuture<String> write(PartialObject object, int number, long position, Path piece) {
        RandomAccessFile file;
        try {
            file = new FromTheStart(piece);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(new ObjectStoreUnavailable("read piece", e));
        }
        return start(() -> client.uploadPart(UploadPartArgs.builder()
                        .bucket(settings.bucket())
                        .object(object.key())
                        .uploadId(object.name())
                        .partNumber(number)
                        .file(file, file.length())
                        .build()))
                .handle((response, failure) -> {
                    close(file);
                    if (failure != null) {
                        throw new ObjectStoreUnavailable("write piece", failure);
                    }
                    return response.part().etag();
                });
    }

    private static void close(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable("read piece", e);
        }
    }

    /** The tags make the server refuse when a late request has replaced a piece by another one. */
    @Override
    public void complete(PartialObject object, List<String> tags, long size) {
        Part[] parts = new Part[tags.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Part(i + 1, tags.get(i));
        }
        try {
            await(
                    "complete",
                    () -> client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                            .bucket(settings.bucket())
                            .object(object.key())
                            .uploadId(object.name())
                            .parts(parts)
                            .build()));
        } catch (ObjectStoreUnavailable e) {
            boolean done = store.stat(object.key())
                    .filter(stored -> stored.size() == size)
                    .isPresent();
            if (!done) {
                throw isForgotten(e) ? new ObjectMissing(object.key()) : e;
            }
        }
    }

    @Override
    public OptionalLong stored(PartialObject object) {
        var args = ListPartsArgs.builder()
                .bucket(settings.bucket())
                .object(object.key())
                .uploadId(object.name());
        long bytes = 0;
        try {
            while (true) {
                var page = await("list pieces", () -> client.listParts(args.build()))
                        .result();
                bytes += page.parts().stream().mapToLong(Part::partSize).sum();
                if (!page.isTruncated() || page.nextPartNumberMarker() == null) {
                    return OptionalLong.of(bytes);
                }
                args.partNumberMarker(page.nextPartNumberMarker());
            }
        } catch (ObjectStoreUnavailable e) {
            if (isForgotten(e)) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    @Override
    public void abort(PartialObject object) {
        try {
            await(
                    "abort",
                    () -> client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                            .bucket(settings.bucket())
                            .object(object.key())
                            .uploadId(object.name())
                            .build()));
        } catch (ObjectStoreUnavailable e) {
            if (!isForgotten(e)) {
                throw e;
            }
        }
    }

    @Override
    public List<PartialObject> begunBefore(Instant time, @Nullable PartialObject after, int limit) {
        var args = ListMultipartUploadsArgs.builder()
                .bucket(settings.bucket())
                .prefix(ObjectKeys.QUARANTINE)
                .maxUploads(limit);
        if (after != null) {
            args.keyMarker(after.key()).uploadIdMarker(after.name());
        }
        store.ensureBucket();
        List<PartialObject> found = new ArrayList<>();
        for (var upload : uploads(args.build())) {
            // not every server says when an upload began; then the row alone decides
            if (upload.initiated() == null || upload.initiated().toInstant().isBefore(time)) {
                found.add(new PartialObject(upload.objectName(), upload.uploadId()));
            }
        }
        return found;
    }

    /** Servers that cannot list them need a rule of their own that ends them after a time, as docs/operations.md says. */
    private List<ListMultipartUploadsResult.Upload> uploads(ListMultipartUploadsArgs args) {
        try {
            return await("list pieces", () -> client.listMultipartUploads(args))
                    .result()
                    .uploads();
        } catch (ObjectStoreUnavailable e) {
            if (e.getCause() instanceof InvalidResponseException
                    && String.valueOf(e.getCause()).contains("code: 501")) {
                return List.of();
            }
            throw e;
        }
    }

    private static <T> T await(String operation, Call<T> call) {
        try {
            return start(call).join();
        } catch (CompletionException e) {
            throw new ObjectStoreUnavailable(operation, e.getCause() == null ? e : e.getCause());
        }
    }

    private static <T> CompletableFuture<T> start(Call<T> call) {
        try {
            return call.start();
        } catch (MinioException | IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean isForgotten(ObjectStoreUnavailable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ErrorResponseException refused) {
                return refused.errorResponse().code().equals("NoSuchUpload");
            }
        }
        return false;
    }

    @Override
    public void close() throws Exception {
        client.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /**
     * The client reads a file twice, for its signature and to send it, and the second time goes on where the first one ended (9.0.4);
     * this one always begins at its beginning.
     */
    private static final class FromTheStart extends RandomAccessFile {

        FromTheStart(Path file) throws IOException {
            super(file.toFile(), "r");
        }

        @Override
        public long getFilePointer() {
            return 0;
        }
    }

    /** A request to the server. */
    private interface Call<T> {
        CompletableFuture<T> start() throws MinioException, IOException;
    }
}
