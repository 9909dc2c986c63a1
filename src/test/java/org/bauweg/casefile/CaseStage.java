package org.bauweg.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bauweg.access.Accounts;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Role;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.AdjustableClock;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** A module with what it stands on, on a database of its own: accounts, and cases received on 2 March 2026. */
public final class CaseStage {

    public static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    public static final OrganisationId AUTHORITY = new OrganisationId("06436");
    public static final OrganisationId OTHER_AUTHORITY = new OrganisationId("06611000");
    /** A municipality of the authority's district. */
    public static final String AGS = "06436005";

    public final AdjustableClock clock = new AdjustableClock(RECEIVED);
    public final DataSource dataSource = TestDatabase.fresh();
    public final JdbcClient jdbc = JdbcClient.create(dataSource);
    public final Scopes scopes = new Scopes(new JdbcTransactionManager(dataSource), jdbc);
    public final AccountId applicant = account("applicant");
    public final AccountId clerk = account("clerk");
    public final AccountId head = account("head");
    public final AccountId agency = account("agency");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param modules the names of the packages under test, as in {@code completeness} */
    public CaseStage(String... modules) {
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Scopes.class, () -> scopes);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(PasswordEncoder.class, () -> PasswordEncoderFactories.createDelegatingPasswordEncoder());
        context.register(CaseAccess.class, Accounts.class);
        context.scan("org.bauweg.audit", "org.bauweg.authority", "org.bauweg.casefile", "org.bauweg.deadlines");
        for (String module : modules) {
            context.scan("org.bauweg." + module);
        }
        context.refresh();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public AccountId account(String username) {
        AccountId id = AccountId.random();
        jdbc.sql("insert into account (id, username, display_name, email, created_at) values (?, ?, ?, ?, now())")
                .params(id.value(), username, username, username)
                .update();
        return id;
    }

    /** An account with roles in an organisation. */
    public Actor staff(String username, OrganisationId organisation, Role... roles) {
        AccountId id = account(username);
        for (Role role : roles) {
            jdbc.sql("insert into account_role (account_id, role, organisation_id) values (?, ?, ?)")
                    .params(id.value(), role.name(), organisation.value())
                    .update();
        }
        return new Actor(id, username, organisation, Set.of(roles));
    }

    /** A case of the authority, handed in by the applicant at the clock's time. */
    public CaseId openCase() {
        CaseId id = CaseId.random();
        scopes.run(Scope.of(id), () -> {
            bean(Drafts.class).start(id, applicant, "permit", Procedure.P65, AGS);
            bean(CaseFiles.class).open(bean(Drafts.class).submit(id).orElseThrow(), AUTHORITY, "Wohnhaus", Map.of());
        });
        return id;
    }

    public <T extends @Nullable Object> T in(CaseId id, Supplier<T> work) {
        return scopes.within(Scope.of(id), work);
    }

    public CaseFile file(CaseId id) {
        return in(id, () -> bean(CaseFiles.class).require(id));
    }

    public void record(CaseId id, CaseFact fact) {
        scopes.run(Scope.of(id), () -> bean(CaseFiles.class).record(id, fact, clerk.toString()));
    }

    /** The codes of the case's acts in order; each has its text in both languages. */
    public List<String> acts(CaseId id) {
        List<String> acts = in(id, () -> bean(Journal.class).of(id)).stream()
                .map(JournalEntry::act)
                .toList();
        for (String language : List.of("de", "en")) {
            ResourceBundle texts = ResourceBundle.getBundle("journal-messages_" + language);
            assertThat(acts).allSatisfy(act -> assertThat(texts.containsKey("journal." + act))
                    .as(act)
                    .isTrue());
        }
        return acts;
    }
}
