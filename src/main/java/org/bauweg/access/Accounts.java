package org.bauweg.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Local accounts. After {@value #ATTEMPTS} wrong passwords in a row an account is locked for fifteen minutes. An account
 * may also be linked to the subject of an OIDC login.
 */
@Component
public class Accounts {

    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Creates an account.
     *
     * @param organisation the organisation its roles belong to, null for applicants and operators
     * @throws org.springframework.dao.DuplicateKeyException if the user name is taken
     */
    @Transactional
    public AccountId create(
            String username,
            String password,
            String displayName,
            String email,
            Set<Role> roles,
            @Nullable OrganisationId organisation) {
        return createHashed(username, hash(password), displayName, email, roles, organisation);
    }

    /** {@link #create} with what {@link #hash} made of the password. */
    @Transactional
    AccountId createHashed(
            String username,
            String passwordHash,
            String displayName,
            String email,
            Set<Role> roles,
            @Nullable OrganisationId organisation) {
        AccountId id = AccountId.random();
        jdbc.sql("""
                        insert into account (id, username, password_hash, display_name, email, created_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), username, passwordHash, displayName, email, now())
                .update();
        roles.forEach(role -> jdbc.sql(
                        "insert into account_role (account_id, role, organisation_id) values (?, ?, nullif(?, ''))")
                .param(id.value())
                .param(role.name())
                .param(organisation == null ? "" : organisation.value())
                .update());
        return id;
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    /** The display name of an account; empty if there is none. */
    public Optional<String> displayName(AccountId id) {
        return jdbc.sql("select display_name from account where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** Display names of those of {@code ids} that exist. */
    public Map<AccountId, String> displayNames(Set<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, display_name from account where id in (:ids)")
                .param("ids", ids.stream().map(AccountId::value).toList())
                .query((row, number) -> Map.entry(
                        new AccountId(row.getObject("id", java.util.UUID.class)), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The e-mail address and name of an account, for letters to it. */
    public Optional<Contact> contact(AccountId id) {
        return jdbc.sql("select display_name, email from account where id = ?")
                .param(id.value())
                .query((row, number) -> new Contact(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Somebody who works for an organisation. */
    public record StaffMember(AccountId account, String displayName, Set<Role> roles) {

        public StaffMember {
            roles = Set.copyOf(roles);
        }
    }

    /** Everybody who works for the organisation, by name. */
    public List<StaffMember> staffOf(OrganisationId organisation) {
        return jdbc.sql("""
                        select a.id, a.display_name, array_agg(r.role) as roles from account a
                        join account_role r on r.account_id = a.id where r.organisation_id = ?
                        group by a.id, a.display_name order by a.display_name, a.id""")
                .param(organisation.value())
                .query((row, number) -> new StaffMember(
                        new AccountId(row.getObject("id", java.util.UUID.class)),
                        row.getString("display_name"),
                        Stream.of((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .collect(Collectors.toSet())))
                .list();
    }

    /** Whoever has this account, with the roles of today; for work that begins without a login. */
    public Optional<Actor> actor(AccountId id) {
        return find("select * from account where id = ?::uuid", id.toString()).map(this::actor);
    }

    /** Whether the account has a role in an organisation. */
    public boolean has(AccountId id, Role role, OrganisationId organisation) {
        return jdbc.sql("""
                        select exists (select from account_role
                        where account_id = ? and role = ? and organisation_id = ?)""")
                .params(id.value(), role.name(), organisation.value())
                .query(Boolean.class)
                .single();
    }

    boolean exists(String username) {
        return login(username).isPresent();
    }

    Optional<Login> login(String username) {
        return find("select * from account where username = ?", username);
    }

    /** The account linked to the subject of an OIDC login. */
    Optional<Login> linked(String subject) {
        return find("select * from account where oidc_subject = ?", subject);
    }

    private Optional<Login> find(String query, String key) {
        return jdbc.sql(query)
                .param(key)
                .query((row, number) -> new Login(
                        new AccountId(row.getObject("id", java.util.UUID.class)),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("password_hash"),
                        row.getTimestamp("locked_until")))
                .optional();
    }

    Actor actor(Login login) {
        record Grant(Role role, @Nullable String organisation) {}
        List<Grant> grants = jdbc.sql("select role, organisation_id from account_role where account_id = ?")
                .param(login.id().value())
                .query((row, number) -> new Grant(Role.valueOf(row.getString(1)), row.getString(2)))
                .list();
        String organisation = grants.stream()
                .map(Grant::organisation)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Actor(
                login.id(),
                login.displayName(),
                organisation == null ? null : new OrganisationId(organisation),
                grants.stream().map(Grant::role).collect(Collectors.toSet()));
    }

    /**
     * Counts a wrong password; the fifth in a row locks the account. While it is locked none is counted, so that nobody can hold the
     * lock shut; after that the count begins again.
     *
     * @return the account, if this locked it
     */
    @Transactional
    public Optional<AccountId> failed(String username) {
        return jdbc.sql("""
                        update account set
                        failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
                        locked_until = case when locked_until is null and failed_attempts + 1 >= :limit then cast(:until as timestamptz) end
                        where username = :username and (locked_until is null or locked_until <= :now)
                        returning case when locked_until is not null then id end""")
                .param("limit", ATTEMPTS)
                .param("now", now())
                .param("until", Timestamp.from(clock.instant().plus(LOCK)))
                .param("username", username)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, java.util.UUID.class))
                        .map(AccountId::new))
                .optional()
                .flatMap(locked -> locked);
    }

    /** Forgets wrong passwords after a right one. */
    @Transactional
    public void succeeded(AccountId id) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where id = ? and failed_attempts > 0")
                .param(id.value())
                .update();
    }

    boolean isLocked(Login login) {
        Timestamp until = login.lockedUntil();
        return until != null && until.toInstant().isAfter(clock.instant());
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }

    /** Where letters go. */
    public record Contact(String displayName, String email) {}

    record Login(
            AccountId id,
            String username,
            String displayName,
            @Nullable String passwordHash,
            @Nullable Timestamp lockedUntil) {}
}
