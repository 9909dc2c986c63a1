package org.bauweg.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class PoolSizesTest {

    private static final int LOOK_FOR_JOBS = 1;
    // the default of bauweg.documents.workers
    private static final int CHECKS = 2;

    private final PropertySource<?> settings = new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"))
            .get(0);

    PoolSizesTest() throws IOException {}

    @Test
    void everyThreadThatMayNeedTheDatabaseFindsAConnection() {
        int threads = number("server.tomcat.threads.max")
                + number("bauweg.engine.threads")
                + LOOK_FOR_JOBS
                + number("spring.task.scheduling.pool.size")
                + CHECKS;
        assertThat(number("bauweg.database.pool-size")).isGreaterThan(threads);
        assertThat(settings.getProperty("spring.datasource.hikari.maximum-pool-size"))
                .isEqualTo("${bauweg.database.pool-size}");
    }

    private int number(String name) {
        return Integer.parseInt(String.valueOf(settings.getProperty(name)));
    }
}
