package org.bauweg.access;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Creates the demo accounts when {@code bauweg.demo} is true, and closes those of an earlier start when it is false. Refuses to start against an external database unless
 * {@code bauweg.demo-external} says so a second time.
 */
@Component
@Order(1)
public class DemoAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final Accounts accounts;
    private final ClosedDemoAccounts closed;
    private final boolean demo;
    private final boolean serves;

    DemoAccounts(
            Accounts accounts,
            ClosedDemoAccounts closed,
            Environment environment,
            @Value("${bauweg.demo}") boolean demo,
            @Value("${bauweg.demo-external}") boolean demoExternal) {
        if (demo && !demoExternal && environment.containsProperty("spring.datasource.url")) {
            throw new IllegalStateException("Der Vorführbetrieb (bauweg.demo=true) legt Zugänge mit bekanntem Passwort"
                    + " an und startet deshalb nicht mit einer eigenen Datenbank. Setzen Sie bauweg.demo=false,"
                    + " oder, wenn Sie das wirklich wollen, zusätzlich bauweg.demo-external=true.");
        }
        this.accounts = accounts;
        this.closed = closed;
        this.demo = demo;
        // a check looks at an installation and leaves its accounts alone
        this.serves = !environment.containsProperty("bauweg.check");
    }

    /** The demo accounts, or none outside demo mode. */
    public List<DemoAccount> list() {
        return demo ? DemoAccount.ALL : List.of();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!serves) {
            return;
        }
        if (demo) {
            open();
            return;
        }
        int count = closed.close();
        if (count > 0) {
            LOG.warn("demo mode is off: {} demo accounts closed", count);
        }
    }

    private void open() {
        List<DemoAccount> missing = list().stream()
                .filter(account -> !accounts.exists(account.username()))
                .toList();
        if (missing.isEmpty() && !closed.any()) {
            return;
        }
        // everybody knows the one password; hashing it for each account would cost the first start seconds
        String hash = accounts.hash(DemoAccount.PASSWORD);
        closed.reopen(hash);
        missing.forEach(account -> accounts.createHashed(
                account.username(),
                hash,
                account.displayName(),
                account.username() + DemoAccount.DOMAIN,
                account.roles(),
                account.organisation()));
    }
}
