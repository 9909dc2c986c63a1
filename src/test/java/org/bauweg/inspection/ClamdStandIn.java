package org.bauweg.inspection;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Not ClamAV: speaks its protocol as far as we use it and finds only the EICAR test text. For machines without the real one. */
final class ClamdStandIn implements AutoCloseable {

    private final ServerSocket server;
    private final long limit;

    ClamdStandIn(long limit) throws IOException {
        this.limit = limit;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                String reply = answer(new DataInputStream(socket.getInputStream()));
                socket.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private String answer(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int letter = in.read(); letter > 0; letter = in.read()) {
            command.append((char) letter);
        }
        if (command.toString().equals("zVERSION")) {
            return "ClamAV stand-in";
        }
        long count = 0;
        boolean found = false;
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            String piece = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            found |= piece.contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE");
            count += length;
        }
        if (count > limit) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
