package org.bauweg.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the embedded database unless {@code spring.datasource.url} names an external one. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoExternalDatabase.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(
                @Value("${bauweg.data-dir}") Path dataDirectory, @Value("${bauweg.database.pool-size}") int poolSize)
                throws IOException, SQLException {
            return new EmbeddedDatabase(dataDirectory, poolSize);
        }

        @Bean(destroyMethod = "")
        DataSource dataSource(EmbeddedDatabase database) {
            return database.dataSource();
        }
    }

    static class NoExternalDatabase extends NoneNestedConditions {

        NoExternalDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class Named {}
    }
}
