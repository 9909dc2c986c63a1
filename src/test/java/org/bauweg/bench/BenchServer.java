package org.bauweg.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of the bench, as durable as the one Bauweg starts; both sides of a comparison live on it. */
final class BenchServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Connection admin;

    BenchServer() throws IOException, SQLException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                // no checkpoint of its own within a run: the page images after one would be charged to whoever runs
                // then
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("autovacuum", "off")
                .start();
        admin = postgres.getPostgresDatabase().getConnection();
        execute("create role bauweg login nosuperuser nobypassrls");
    }

    /** Creates a database and returns its address, for the role {@code bauweg}. */
    String database(String name) throws SQLException {
        execute("create database " + name + " owner bauweg");
        return address(name);
    }

    String address(String name) {
        return postgres.getJdbcUrl("bauweg", name);
    }

    /** Runs statements in a database as its superuser: no policy, no trigger, no check of references. For filling only. */
    void fill(String name, String... statements) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Makes a database as another one stands, to which nobody is connected; returns its address. */
    String copy(String name, String of) throws SQLException {
        execute("create database " + name + " template " + of + " owner bauweg");
        return address(name);
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("bauweg");
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    /** Bytes of write-ahead log since the server was made. */
    long wal() throws SQLException {
        try (Statement statement = admin.createStatement();
                var rows = statement.executeQuery("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        admin.close();
        postgres.close();
    }
}
