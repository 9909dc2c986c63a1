package org.bauweg.access;

import java.util.Map;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Creates the first operator of an installation from {@code bauweg.bootstrap.operator-username} and
 * {@code bauweg.bootstrap.operator-password}. Once any operator exists it does nothing, whatever the settings say; the operator of the
 * demonstration does not count.
 */
@Component
@Order(2)
class FirstOperator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);
    private static final int SHORTEST = 12;

    private final Accounts accounts;
    private final ClosedDemoAccounts demoAccounts;
    private final Journal journal;
    private final Scopes scopes;
    private final String username;
    private final String password;

    FirstOperator(
            Accounts accounts,
            ClosedDemoAccounts demoAccounts,
            Journal journal,
            Scopes scopes,
            @Value("${bauweg.bootstrap.operator-username:}") String username,
            @Value("${bauweg.bootstrap.operator-password:}") String password) {
        this.accounts = accounts;
        this.demoAccounts = demoAccounts;
        this.journal = journal;
        this.scopes = scopes;
        this.username = username;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (username.isBlank() || demoAccounts.anyOtherWith(Role.OPERATOR)) {
            return;
        }
        if (password.length() < SHORTEST) {
            throw new IllegalStateException("Das Passwort für den ersten Betriebszugang"
                    + " (bauweg.bootstrap.operator-password) braucht mindestens " + SHORTEST + " Zeichen.");
        }
        try {
            AccountId created = scopes.within(Scope.system(), this::create);
            LOG.info("first operator created: account {}", created);
        } catch (DuplicateKeyException e) {
            // another node may have been faster
            if (!demoAccounts.anyOtherWith(Role.OPERATOR)) {
                throw new IllegalStateException(
                        "Der Benutzername aus bauweg.bootstrap.operator-username ist schon vergeben.", e);
            }
        }
    }

    private AccountId create() {
        AccountId id = accounts.create(username, password, "Betrieb", "", Set.of(Role.OPERATOR), null);
        journal.appendSecurity(
                new Act(Act.SYSTEM, "account.created", Map.of("account", id.toString(), "role", Role.OPERATOR.name())));
        return id;
    }
}
