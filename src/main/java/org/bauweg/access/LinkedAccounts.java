package org.bauweg.access;

import java.util.Optional;
import org.bauweg.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts by the subject of an OIDC login. Roles and cases hang on the account, never on the way somebody signed in,
 * so that a login by OIDC needs to know nothing but this class.
 */
@Component
public class LinkedAccounts {

    private static final int LONGEST = 255;

    private final Accounts accounts;
    private final JdbcClient jdbc;

    LinkedAccounts(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /**
     * Who signs in with this subject; empty if no account is linked to it.
     *
     * @param subject the claim {@code sub}, as the provider wrote it
     */
    public Optional<Actor> find(String subject) {
        return accounts.linked(subject).map(accounts::actor);
    }

    /**
     * Links an account to a subject; an earlier link of the account ends.
     *
     * @throws IllegalArgumentException if the subject is blank or longer than 255 characters, or there is no such account
     * @throws org.springframework.dao.DuplicateKeyException if another account has the subject
     */
    @Transactional
    public void link(AccountId account, String subject) {
        if (subject.isBlank() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("not a subject");
        }
        int linked = jdbc.sql("update account set oidc_subject = ? where id = ?")
                .param(subject)
                .param(account.value())
                .update();
        if (linked == 0) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
