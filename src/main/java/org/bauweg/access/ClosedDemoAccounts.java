package org.bauweg.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps demo accounts from outliving the demonstration: everybody knows their password. An account is one by its user name and an
 * address under {@value DemoAccount#DOMAIN}, so that a real account of the same name stays as it is.
 */
@Component
class ClosedDemoAccounts {

    private static final String DEMO = "username in (:names) and email like '%' || :domain";
    private static final List<String> NAMES =
            DemoAccount.ALL.stream().map(DemoAccount::username).toList();

    private final JdbcClient jdbc;

    ClosedDemoAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the passwords of the demo accounts away and ends their sessions; says how many accounts had one. */
    @Transactional
    int close() {
        List<String> closed = jdbc.sql("update account set password_hash = null where " + DEMO
                        + " and password_hash is not null returning username")
                .param("names", NAMES)
                .param("domain", DemoAccount.DOMAIN)
                .query(String.class)
                .list();
        if (!closed.isEmpty()) {
            jdbc.sql("delete from spring_session where principal_name in (:names)")
                    .param("names", closed)
                    .update();
        }
        return closed.size();
    }

    /** Gives the demo accounts that were closed this password hash. */
    @Transactional
    void reopen(String passwordHash) {
        jdbc.sql("update account set password_hash = :hash where " + DEMO + " and password_hash is null")
                .param("hash", passwordHash)
                .param("names", NAMES)
                .param("domain", DemoAccount.DOMAIN)
                .update();
    }

    /** Whether some are closed. */
    boolean any() {
        return jdbc.sql("select exists (select 1 from account where " + DEMO + " and password_hash is null)")
                .param("names", NAMES)
                .param("domain", DemoAccount.DOMAIN)
                .query(Boolean.class)
                .single();
    }

    /** Whether any account that is none of the demonstration has the role. */
    boolean anyOtherWith(Role role) {
        return jdbc.sql("select exists (select 1 from account_role r join account a on a.id = r.account_id"
                        + " where r.role = :role and not (" + DEMO + "))")
                .param("role", role.name())
                .param("names", NAMES)
                .param("domain", DemoAccount.DOMAIN)
                .query(Boolean.class)
                .single();
    }
}
