package org.bauweg.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One embedded PostgreSQL for all tests of a JVM; every test class takes a fresh, migrated database of its own. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A new database with all migrations applied, reached as a role for which row-level security holds. */
    public static DataSource fresh() {
        return SERVER.getDatabase("bauweg", create(" template " + Migrated.NAME));
    }

    /** A new database without any table. */
    public static DataSource empty() {
        return SERVER.getDatabase("bauweg", create(""));
    }

    /** The JDBC address of a new, empty database, for a Spring context of its own. */
    public static String url() {
        return SERVER.getJdbcUrl("bauweg", create(""));
    }

    private static String create(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + template + " owner bauweg");
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrated once; the others are copies. */
    private static final class Migrated {

        static final String NAME = create("");

        static {
            Flyway.configure()
                    .dataSource(SERVER.getDatabase("bauweg", NAME))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role bauweg login nosuperuser nobypassrls");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
