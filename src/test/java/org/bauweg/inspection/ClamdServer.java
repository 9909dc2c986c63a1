package org.bauweg.inspection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The real clamd with a signature database of one entry: the EICAR test file, by its hash. */
final class ClamdServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final String EICAR = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n";

    private final Process process;
    final int port;

    private ClamdServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    static ClamdServer start(Path folder, String streamLimit) throws IOException, InterruptedException {
        int port = freePort();
        Path database = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(database.resolve("test.hdb"), EICAR);
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + port,
                        "DatabaseDirectory " + database,
                        "StreamMaxLength " + streamLimit,
                        "Foreground true",
                        ""));
        Process process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        ClamdServer server = new ClamdServer(process, port);
        for (int i = 0; i < 300 && process.isAlive() && !listens(port); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!listens(port)) {
            server.close();
            throw new IOException("clamd does not start: " + Files.readString(folder.resolve("clamd.log")));
        }
        return server;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
