package org.bauweg.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A worker that does what the first line of its file says, as a crafted file might make the real one do. */
final class BadWorker {

    private static final Pattern FILE = Pattern.compile("\"file\":\"([^\"]+)\"");

    private BadWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        say(WorkerMain.READY);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher file = FILE.matcher(line);
            if (file.find()) {
                obey(Files.readString(Path.of(file.group(1))).strip());
            }
        }
    }

    private static void obey(String what) throws IOException, InterruptedException {
        switch (what) {
            case "hang" -> Thread.sleep(600_000);
            case "spin" -> spin();
            case "crash" -> Runtime.getRuntime().halt(134);
            case "slow" -> slow();
            case "eat" -> eat();
            case "talk" -> flood();
            case "fork" -> fork();
            case "linger" -> linger();
            case "files" -> answer(Integer.toString(open()), "");
            case "write" -> answer(Integer.toString(write()), "");
            case "lie" -> answer("0", "{\"code\":\"all.good\",\"arguments\":[]}");
            case "snoop" -> answer(Integer.toString(System.getenv().size()), "");
            case "call" -> answer(Long.toString(networks()), "");
            case "pid" ->
                answer(
                        ProcessHandle.current().pid() + "-"
                                + System.getProperty("java.io.tmpdir").hashCode(),
                        "");
            case "unsafe" -> answer("0", "{\"code\":\"pdf.javascript\",\"arguments\":[]}");
            default -> say("no json");
        }
    }

    private static void answer(String size, String finding) {
        say("{\"answer\":{\"mediaType\":\"application/pdf\",\"pageSizes\":{\"" + size + "\":1},\"findings\":[" + finding
                + "]}}");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void slow() throws InterruptedException {
        Thread.sleep(1500);
        answer("0", "");
    }

    private static void spin() {
        long count = 0;
        while (count >= 0) {
            count = (count + 1) & Long.MAX_VALUE;
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < 1_000_000) {
            eaten.add(new byte[1 << 20]);
        }
    }

    /** Never a line's end. */
    private static void flood() {
        String talk = "0,".repeat(100_000);
        for (int i = 0; i < 10_000; i++) {
            System.out.print(talk);
        }
    }

    /** As many as the system lets it, each of them outliving it if nobody looks. */
    private static void fork() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                new ProcessBuilder("sleep", "600").start();
            } catch (IOException limited) {
                break;
            }
        }
        Thread.sleep(600_000);
    }

    /** Answers as if nothing were, and leaves somebody behind. */
    private static void linger() throws IOException {
        new ProcessBuilder("sleep", "600").start();
        answer("0", "");
    }

    private static int open() throws IOException {
        List<InputStream> open = new ArrayList<>();
        boolean limited = false;
        while (!limited && open.size() < 1000) {
            try {
                open.add(Files.newInputStream(Path.of("/dev/null")));
            } catch (IOException e) {
                limited = true;
            }
        }
        for (InputStream file : open) {
            file.close();
        }
        return limited ? 1 : 0;
    }

    private static int write() {
        try {
            Files.write(Path.of(System.getProperty("java.io.tmpdir"), "big"), new byte[4 << 20]);
            return 0;
        } catch (IOException limited) {
            return 1;
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
}
