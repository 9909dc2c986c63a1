package org.bauweg;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Bauweg. Configuration: see the table in README.md. */
@SpringBootApplication
public class BauwegApplication {

    private static final String CHECK = "bauweg.check";

    /** With {@code --bauweg.check=…} a check is run instead of the pages, and the process ends with its result. */
    public static void main(String[] args) {
        if (Stream.of(args).noneMatch(argument -> argument.startsWith("--" + CHECK))) {
            SpringApplication.run(BauwegApplication.class, args);
            return;
        }
        String[] withoutServer =
                Stream.concat(Stream.of(args), Stream.of("--server.port=-1")).toArray(String[]::new);
        System.exit(SpringApplication.exit(SpringApplication.run(BauwegApplication.class, withoutServer)));
    }
}
