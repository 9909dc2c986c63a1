package org.bauweg.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.TestDatabase;
import org.springframework.util.unit.DataSize;

/** One large file, through Bauweg's uploads into an S3 server and, to compare, by curl into the same server. For the bench. */
public final class LargeUpload implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final S3Server server;
    private final DocumentsFixture node;
    private final Path file;

    /** @param folder empty; holds the file and the server's data */
    public LargeUpload(Path folder, long size) throws IOException {
        server = new S3Server(Files.createDirectory(folder.resolve("s3"))).start();
        node = new DocumentsFixture(
                folder, Map.of(), server.store("bench"), server.partials("bench"), TestDatabase.fresh());
        node.limits = new UploadLimits.Limits(DataSize.ofGigabytes(2), DataSize.ofGigabytes(20));
        file = folder.resolve("large");
        try (GeneratedStream content = new GeneratedStream(size)) {
            Files.copy(content, file);
        }
        node.store.put("warm", new GeneratedStream(1), 1);
    }

    /** Seconds from the announcement to the answer after the last byte. */
    public double throughBauweg() throws IOException {
        ResumableUploads uploads = node.get(ResumableUploads.class);
        AccountId account = AccountId.random();
        long begin = System.nanoTime();
        var begun = (BeginOutcome.Begun) uploads.begin(new BeginUpload(
                new ReceiveDocument(
                        CaseId.random(),
                        null,
                        "sitePlan",
                        "a.pdf",
                        null,
                        Files.size(file),
                        DocumentOrigin.APPLICANT,
                        null,
                        account),
                null,
                ""));
        try (var content = Files.newInputStream(file)) {
            var outcome = uploads.append(begun.upload().id(), account, 0, null, content);
            if (!(outcome instanceof AppendOutcome.Appended)) {
                throw new IllegalStateException(outcome.toString());
            }
        }
        return (System.nanoTime() - begin) / NANOS;
    }

    /** Seconds of a plain PUT. */
    public double byCurl() throws IOException, InterruptedException {
        Map<String, String> access = server.properties("bench");
        long begin = System.nanoTime();
        Process curl = new ProcessBuilder(
                        "curl",
                        "-sSf",
                        "--aws-sigv4",
                        "aws:amz:" + access.get("bauweg.s3.region") + ":s3",
                        "-u",
                        access.get("bauweg.s3.access-key") + ":" + access.get("bauweg.s3.secret-key"),
                        "-H",
                        "x-amz-content-sha256: UNSIGNED-PAYLOAD",
                        "-T",
                        file.toString(),
                        server.endpoint() + "/bench/by-curl")
                .inheritIO()
                .start();
        if (!curl.waitFor(10, TimeUnit.MINUTES) || curl.exitValue() != 0) {
            throw new IllegalStateException("curl failed");
        }
        return (System.nanoTime() - begin) / NANOS;
    }

    @Override
    public void close() {
        node.close();
        server.close();
    }
}
