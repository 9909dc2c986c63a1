package org.bauweg.database;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with a database role for which row-level security would not hold. */
@Component
@Order(0)
class RowSecurityCheck implements ApplicationRunner {

    private final JdbcClient jdbc;

    RowSecurityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean bypasses = jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        if (bypasses) {
            throw new IllegalStateException("Die Datenbankrolle umgeht die Zeilensicherheit (superuser oder bypassrls)."
                    + " Richten Sie für Bauweg eine eigene Rolle ohne diese Rechte ein.");
        }
    }
}
