package org.bauweg.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bauweg.access.Accounts;
import org.bauweg.access.Actor;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar feeds of accounts, at most one each. A feed is reached by a token of 256 random bits that is told once, when it
 * is made; only its hash is kept. Whoever knows the token reads the feed until its owner renews or revokes it.
 */
@Component
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final FeedPeriods periods;
    private final FeedWriter writer;
    private final Journal journal;
    private final Scopes scopes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            JdbcClient jdbc,
            Accounts accounts,
            FeedPeriods periods,
            FeedWriter writer,
            Journal journal,
            Scopes scopes,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.periods = periods;
        this.writer = writer;
        this.journal = journal;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The feed of an account. */
    public Optional<CalendarFeed> of(AccountId account) {
        return scopes.within(Scope.account(account), () -> jdbc.sql("select * from calendar_feed where account_id = ?")
                .param(account.value())
                .query(CalendarFeeds::row)
                .optional());
    }

    /** Makes the feed of an account, or gives it a new token; the old one is worth nothing from then on. Tells the token. */
    public String renew(AccountId account, CalendarFeed.Selection selection) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        scopes.run(Scope.account(account), () -> jdbc.sql("""
                        insert into calendar_feed (account_id, token_hash, selection, created_at)
                        values (:account, :hash, :selection, :now) on conflict (account_id) do update
                        set token_hash = :hash, selection = :selection, created_at = :now""")
                .param("account", account.value())
                .param("hash", hash(token))
                .param("selection", selection.name())
                .param("now", Timestamp.from(clock.instant()))
                .update());
        journal(account, "calendar.created");
        return token;
    }

    /** Ends the feed of an account; without effect if there is none. */
    public void revoke(AccountId account) {
        int ended =
                scopes.within(Scope.account(account), () -> jdbc.sql("delete from calendar_feed where account_id = ?")
                        .param(account.value())
                        .update());
        if (ended > 0) {
            journal(account, "calendar.revoked");
        }
    }

    /**
     * The calendar that a token opens, as RFC 5545 text: the open periods of its owner with the rights of today, at most
     * {@value FeedPeriods#MOST}. Empty for a token that is not worth anything.
     */
    public Optional<String> read(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Optional<CalendarFeed> feed =
                scopes.within(Scope.system(), () -> jdbc.sql("select * from calendar_feed where token_hash = ?")
                        .param(hash(token))
                        .query(CalendarFeeds::row)
                        .optional());
        return feed.flatMap(found -> accounts.actor(found.account()).map(owner -> text(found, owner)));
    }

    private String text(CalendarFeed feed, Actor owner) {
        return writer.write(periods.of(owner, feed.selection()), owner.isStaff());
    }

    private void journal(AccountId account, String code) {
        scopes.run(Scope.system(), () -> journal.appendSecurity(new Act(account.toString(), code, Map.of())));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CalendarFeed row(ResultSet row, int number) throws SQLException {
        return new CalendarFeed(
                new AccountId(row.getObject("account_id", UUID.class)),
                CalendarFeed.Selection.valueOf(row.getString("selection")),
                row.getTimestamp("created_at").toInstant());
    }
}
