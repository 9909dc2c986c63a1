package org.bauweg.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A real S3 server in a process of its own, on a free port, with its data in a folder. {@link #stop()} and {@link #start()} again
 * keep port and data, so that a test can take the store away and give it back.
 */
public final class S3Server implements AutoCloseable {

    private static final Path JAR = Path.of("target", "s3proxy", "s3proxy.jar");
    private static final String USER = "bauweg-test";
    private static final String SECRET = "bauweg-test-secret";
    // the one location this server knows; it refuses to make buckets elsewhere
    private static final String REGION = "filesystem-nio2";

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /** @param folder an empty folder; holds settings, log and objects */
    public S3Server(Path folder) {
        this.folder = folder;
        this.port = freePort();
    }

    /** Starts the server and returns once it accepts connections. */
    public S3Server start() {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            Path settings = folder.resolve("s3proxy.properties");
            Files.write(
                    settings,
                    List.of(
                            "s3proxy.endpoint=" + endpoint(),
                            // checksum headers of newer clients
                            "s3proxy.ignore-unknown-headers=true",
                            "s3proxy.authorization=aws-v2-or-v4",
                            "s3proxy.identity=" + USER,
                            "s3proxy.credential=" + SECRET,
                            "jclouds.provider=" + REGION,
                            "jclouds.filesystem.basedir=" + data.toAbsolutePath()));
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-jar",
                            JAR.toAbsolutePath().toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("s3proxy.log").toFile()))
                    .start();
            awaitPort();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the server away as a crash would; data stays. */
    public void stop() {
        if (process != null) {
            try {
                if (!process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("S3 server does not end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    public S3Server restart() {
        stop();
        return start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** The settings that make Bauweg use this server. */
    public Map<String, String> properties(String bucket) {
        return Map.of(
                "bauweg.objectstore", "s3",
                "bauweg.s3.endpoint", endpoint(),
                "bauweg.s3.access-key", USER,
                "bauweg.s3.secret-key", SECRET,
                "bauweg.s3.region", REGION,
                "bauweg.s3.bucket", bucket);
    }

    /** A store of its own on this server. */
    public ObjectStore store(String bucket) {
        return new S3ObjectStore(settings(bucket));
    }

    private S3Settings settings(String bucket) {
        return new S3Settings(
                endpoint(),
                USER,
                SECRET,
                bucket,
                REGION,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                DataSize.ofMegabytes(5),
                true);
    }

    /** Objects in pieces on this server, in a bucket of a store. */
    PartialObjects partials(String bucket) {
        S3Settings settings = settings(bucket);
        return new S3PartialObjects(settings, new S3ObjectStore(settings));
    }

    private void awaitPort() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                if (process == null || !process.isAlive()) {
                    throw new IOException("S3 server ended: " + Files.readString(folder.resolve("s3proxy.log")));
                }
                pause();
            }
        }
        throw new IOException("S3 server does not answer on " + endpoint());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
