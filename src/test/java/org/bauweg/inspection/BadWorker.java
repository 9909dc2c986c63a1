package org.bauweg.inspection;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A worker that does what the first line of its file says, as a crafted file might make the real one do. */
final class BadWorker {

    private BadWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (Files.readString(Path.of(arguments[0])).strip()) {
            case "hang" -> Thread.sleep(600_000);
            case "crash" -> Runtime.getRuntime().halt(134);
            case "eat" -> eat();
            case "talk" -> System.out.print("[" + "0,".repeat(100_000) + "0]");
            case "lie" ->
                System.out.print("{\"pageSizes\":{},\"findings\":[{\"code\":\"all.good\",\"arguments\":[]}]}");
            case "snoop" ->
                System.out.print("{\"pageSizes\":{\"" + System.getenv().size() + "\":1},\"findings\":[]}");
            case "call" -> System.out.print("{\"pageSizes\":{\"" + networks() + "\":1},\"findings\":[]}");
            default -> System.out.print("no json");
        }
    }

    /** How many network interfaces are up; Java refuses to list none. */
    private static long networks() {
        try {
            long up = 0;
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                up += network.isUp() ? 1 : 0;
            }
            return up;
        } catch (SocketException none) {
            return 0;
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < 1_000_000) {
            eaten.add(new byte[1 << 20]);
        }
    }
}
