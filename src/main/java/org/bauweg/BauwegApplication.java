package org.bauweg;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Bauweg. Configuration: see the table in README.md. */
@SpringBootApplication
public class BauwegApplication {

    private static final String CHECK = "bauweg.check";
    private static final Map<String, String> PASSIVE = Map.of(
            "server.port", "-1",
            "bauweg.engine.jobs", "false",
            "bauweg.documents.sweep-interval", "3650d",
            "bauweg.demo", "false",
            "bauweg.bootstrap.operator-username", "");

    /** With {@code --bauweg.check=…} a check is run instead of the pages, and the process ends with its result. */
    public static void main(String[] args) {
        if (Stream.of(args)
                .noneMatch(argument -> argument.equals("--" + CHECK) || argument.startsWith("--" + CHECK + "="))) {
            SpringApplication.run(BauwegApplication.class, args);
            return;
        }
        System.exit(SpringApplication.exit(SpringApplication.run(BauwegApplication.class, forCheck(args))));
    }

    /** A check neither serves pages nor takes part in the work of the installation, whatever else the line says. */
    static String[] forCheck(String... args) {
        Map<String, String> passive = new TreeMap<>(PASSIVE);
        // a node on the same data directory keeps its own
        passive.put(
                "bauweg.inspection.work-dir",
                Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "bauweg-check-" + ProcessHandle.current().pid())
                        .toString());
        Stream<String> others = Stream.of(args)
                .filter(argument -> passive.keySet().stream().noneMatch(key -> argument.startsWith("--" + key + "=")));
        return Stream.concat(
                        others,
                        passive.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()))
                .toArray(String[]::new);
    }
}
