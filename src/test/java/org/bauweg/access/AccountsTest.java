package org.bauweg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.bauweg.audit.Journal;
import org.bauweg.audit.JournalEntry;
import org.bauweg.casefile.CaseStage;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The first operator and the seam for logins by OIDC. */
class AccountsTest {

    private static final String PASSWORD = "zwölf Zeichen";

    private final CaseStage stage = new CaseStage("audit");
    private final Accounts accounts =
            new Accounts(stage.jdbc, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), stage.clock);
    private final ClosedDemoAccounts demoAccounts = new ClosedDemoAccounts(stage.jdbc);
    private final LinkedAccounts linked = new LinkedAccounts(accounts, stage.jdbc);

    @Test
    void theFirstStartCreatesTheOperatorAndNoLaterOneAnother() {
        start("betrieb", PASSWORD);
        start("betrieb", PASSWORD);
        start("jemand-anders", PASSWORD);

        Accounts.Login operator = accounts.login("betrieb").orElseThrow();
        assertThat(accounts.actor(operator).roles()).containsExactly(Role.OPERATOR);
        assertThat(operator.passwordHash()).startsWith("$argon2");
        assertThat(accounts.exists("jemand-anders")).isFalse();
        assertThat(securityActs()).containsExactly("account.created");
    }

    @Test
    void withoutANameNobodyIsCreated() {
        start("", PASSWORD);
        assertThat(demoAccounts.anyOtherWith(Role.OPERATOR)).isFalse();
    }

    @Test
    void aShortPasswordStopsTheStart() {
        assertThatThrownBy(() -> start("betrieb", "elf Zeichen"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("operator-password")
                .hasMessageNotContaining("elf Zeichen");
        assertThat(accounts.exists("betrieb")).isFalse();
    }

    @Test
    void aNameThatIsTakenStopsTheStartAndLeavesNoTrace() {
        assertThatThrownBy(() -> start("clerk", PASSWORD)).hasMessageContaining("operator-username");
        assertThat(demoAccounts.anyOtherWith(Role.OPERATOR)).isFalse();
        assertThat(securityActs()).isEmpty();
    }

    @Test
    void anAccountIsFoundByTheSubjectItIsLinkedTo() {
        AccountId clerk = accounts.create(
                "sb", PASSWORD, "Sabine Bauer", "sb@example", Set.of(Role.CLERK), new OrganisationId("06439"));
        assertThat(linked.find("sub-1")).isEmpty();

        linked.link(clerk, "sub-1");
        assertThat(linked.find("sub-1"))
                .contains(new Actor(clerk, "Sabine Bauer", new OrganisationId("06439"), Set.of(Role.CLERK)));

        linked.link(clerk, "sub-2");
        assertThat(linked.find("sub-1")).isEmpty();
        assertThat(linked.find("sub-2")).isPresent();
    }

    @Test
    void aSubjectBelongsToOneAccount() {
        linked.link(stage.clerk, "sub-1");
        assertThatThrownBy(() -> linked.link(stage.head, "sub-1")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> linked.link(stage.head, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> linked.link(AccountId.random(), "sub-2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void demoAccountsEndWithTheDemonstrationAndComeBackWithIt() {
        accounts.create("sb-rtk", PASSWORD, "Echte Person", "sb@rtk.example", Set.of(Role.CLERK), null);
        demo(true);
        assertThat(hash("betrieb")).isNotNull();
        start("chefin", PASSWORD);
        assertThat(accounts.exists("chefin")).isTrue();

        demo(false);
        assertThat(hash("betrieb")).isNull();
        assertThat(hash("chefin")).isNotNull();
        assertThat(hash("sb-rtk")).isNotNull();

        demo(true);
        assertThat(hash("betrieb")).isNotNull();
    }

    @Test
    void aCheckOfTheJournalLeavesTheDemoAccountsAlone() {
        demo(true);
        new DemoAccounts(
                        accounts,
                        demoAccounts,
                        new MockEnvironment().withProperty("bauweg.check", "journal"),
                        false,
                        false)
                .run(new DefaultApplicationArguments());
        assertThat(hash("betrieb")).isNotNull();
    }

    private void demo(boolean on) {
        new DemoAccounts(accounts, demoAccounts, new MockEnvironment(), on, false)
                .run(new DefaultApplicationArguments());
    }

    private @Nullable String hash(String username) {
        return accounts.login(username).orElseThrow().passwordHash();
    }

    @Test
    void aLockIsToldOnceLastsItsTimeAndThenTheCountBeginsAgain() {
        AccountId id = accounts.create("sb", PASSWORD, "Sabine Bauer", "sb@example", Set.of(Role.CLERK), null);
        for (int attempt = 1; attempt < Accounts.ATTEMPTS; attempt++) {
            assertThat(accounts.failed("sb")).isEmpty();
        }
        assertThat(accounts.failed("sb")).contains(id);
        var until = accounts.login("sb").orElseThrow().lockedUntil();

        for (int attempt = 0; attempt < 2 * Accounts.ATTEMPTS; attempt++) {
            assertThat(accounts.failed("sb")).isEmpty();
        }
        assertThat(accounts.login("sb").orElseThrow().lockedUntil()).isEqualTo(until);

        stage.jdbc
                .sql("update account set locked_until = ? where username = 'sb'")
                .param(Timestamp.from(stage.clock.instant().minusSeconds(1)))
                .update();
        assertThat(accounts.failed("sb")).isEmpty();
        assertThat(accounts.isLocked(accounts.login("sb").orElseThrow())).isFalse();
        for (int attempt = 2; attempt < Accounts.ATTEMPTS; attempt++) {
            assertThat(accounts.failed("sb")).isEmpty();
        }
        assertThat(accounts.failed("sb")).contains(id);
    }

    private void start(String username, String password) {
        new FirstOperator(accounts, demoAccounts, stage.bean(Journal.class), stage.scopes, username, password)
                .run(new DefaultApplicationArguments());
    }

    private List<String> securityActs() {
        return stage
                .scopes
                .within(Scope.system(), () -> stage.bean(Journal.class).security(10))
                .stream()
                .map(JournalEntry::act)
                .toList();
    }
}
