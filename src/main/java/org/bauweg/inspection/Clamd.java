package org.bauweg.inspection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClamAV's daemon by its own protocol over TCP: a file goes there in pieces (INSTREAM), one line comes back. */
final class Clamd implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_REPLY = 1024;

    private final String host;
    private final ClamavSettings settings;

    Clamd(String host, ClamavSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    @Override
    public Verdict scan(Path file) {
        try (Socket socket = connect();
                InputStream content = Files.newInputStream(file)) {
            IOException broken = null;
            try {
                send(content, new DataOutputStream(socket.getOutputStream()));
            } catch (IOException e) {
                // it answers and hangs up in the middle of a file that is too large
                broken = e;
            }
            return verdict(reply(socket), broken);
        } catch (IOException e) {
            LOG.warn("inspection: virus scanner does not answer", e);
            return Verdict.UNAVAILABLE;
        }
    }

    @Override
    public ScannerState state() {
        try (Socket socket = connect()) {
            // a page waits for this answer
            socket.setSoTimeout((int) settings.connectTimeout().toMillis());
            socket.getOutputStream().write("zVERSION\0".getBytes(StandardCharsets.US_ASCII));
            String version = reply(socket);
            return version.startsWith("ClamAV")
                    ? new ScannerState(ScannerState.Kind.READY, version)
                    : new ScannerState(ScannerState.Kind.DOWN, null);
        } catch (IOException e) {
            return new ScannerState(ScannerState.Kind.DOWN, null);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout((int) settings.timeout().toMillis());
            socket.connect(new InetSocketAddress(host, settings.port()), (int)
                    settings.connectTimeout().toMillis());
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
            if (length > 0) {
                out.writeInt(length);
                out.write(piece, 0, length);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String reply(Socket socket) throws IOException {
        byte[] reply = socket.getInputStream().readNBytes(LONGEST_REPLY);
        return new String(reply, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Verdict verdict(String reply, @Nullable IOException broken) throws IOException {
        if (reply.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        if (reply.contains("size limit exceeded")) {
            LOG.error("inspection: the virus scanner's StreamMaxLength is smaller than this file");
            return Verdict.TOO_LARGE;
        }
        if (broken != null) {
            throw broken;
        }
        if (reply.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        LOG.warn("inspection: virus scanner answered {}", reply);
        return Verdict.UNAVAILABLE;
    }
}
