package org.bauweg.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child process whose data lies in {@code <data-dir>/postgres} and survives restarts. Connects as the
 * role {@code bauweg}, which owns the tables but bypasses no row-level security.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "bauweg";

    private final FileChannel lock;
    private final EmbeddedPostgres postgres;
    private final HikariDataSource dataSource;

    /**
     * Starts the server on the data left by an earlier run, or on new data.
     *
     * @param dataDirectory created if missing
     * @param poolSize connections at most
     * @throws IllegalStateException if another Bauweg uses the same directory
     */
    EmbeddedDatabase(Path dataDirectory, int poolSize) throws IOException, SQLException {
        long begin = System.nanoTime();
        Path directory = dataDirectory.toAbsolutePath().normalize();
        Files.createDirectories(directory);
        lock = lock(directory);
        Path data = directory.resolve("postgres");
        new OrphanedServer(data).stop();
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // the application context stops it, after everything that uses it
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        directory.resolve("postgres-binaries").toFile())
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                // details quote the values of rows
                .setServerConfig("log_error_verbosity", "terse")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        try {
            prepare();
        } catch (SQLException e) {
            postgres.close();
            throw e;
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl(NAME, NAME));
        config.setUsername(NAME);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(Math.min(5, poolSize));
        config.addDataSourceProperty("logServerErrorDetail", "false");
        dataSource = new HikariDataSource(config);
        LOG.info(
                "embedded PostgreSQL runs on port {} after {} ms, data in {}",
                postgres.getPort(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                data);
    }

    DataSource dataSource() {
        return dataSource;
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("bauweg.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            LOG.debug("lock held in this JVM", held);
        }
        channel.close();
        throw new IllegalStateException("Das Datenverzeichnis " + directory
                + " wird schon von einem laufenden Bauweg benutzt. Beenden Sie es oder wählen Sie mit"
                + " --bauweg.data-dir ein anderes Verzeichnis.");
    }

    private void prepare() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login nosuperuser nobypassrls");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public void close() {
        dataSource.close();
        try {
            postgres.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
