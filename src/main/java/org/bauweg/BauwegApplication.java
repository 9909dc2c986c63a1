package org.bauweg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Bauweg. Configuration: see the table in README.md. */
@SpringBootApplication
public class BauwegApplication {

    public static void main(String[] args) {
        SpringApplication.run(BauwegApplication.class, args);
    }
}
