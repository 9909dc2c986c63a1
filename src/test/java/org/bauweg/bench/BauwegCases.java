package org.bauweg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bauweg.BauwegApplication;
import org.bauweg.access.Accounts;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.Drafts;
import org.bauweg.forms.RawInput;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.workflow.CompletionOutcome;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.SubmissionOutcome;
import org.bauweg.workflow.Submissions;
import org.bauweg.workflow.TaskCompletions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Bauweg as people use it: a draft is sent, a clerk completes two tasks. The draft is there before. */
final class BauwegCases implements CaseSide {

    private static final String WIESBADEN = "06414000";

    private final HikariDataSource pool;
    private final StatementCount count = new StatementCount();
    private final ConfigurableApplicationContext context;
    private final Queue<CaseId> drafts = new ConcurrentLinkedQueue<>();
    private final Scopes scopes;
    private final Submissions submissions;
    private final TaskCompletions completions;
    private final Inbox inbox;
    private final Actor applicant;
    private final Actor clerk;

    BauwegCases(String url, Path bundles, Path data) {
        pool = BenchServer.pool(url);
        context = start(count.of(pool), url, bundles, data);
        scopes = context.getBean(Scopes.class);
        submissions = context.getBean(Submissions.class);
        completions = context.getBean(TaskCompletions.class);
        inbox = context.getBean(Inbox.class);
        applicant = actor("bench-applicant", Role.APPLICANT, null);
        clerk = actor("bench-clerk", Role.CLERK, new OrganisationId(WIESBADEN));
    }

    static ConfigurableApplicationContext start(DataSource dataSource, String url, Path bundles, Path data) {
        return new SpringApplicationBuilder(BauwegApplication.class)
                .initializers(context -> {
                    var beans = (org.springframework.context.support.GenericApplicationContext) context;
                    beans.registerBean(DataSource.class, () -> dataSource);
                })
                .run(
                        "--spring.datasource.url=" + url,
                        "--bauweg.demo=false",
                        "--bauweg.data-dir=" + data,
                        "--bauweg.bundles-dir=" + bundles,
                        "--bauweg.engine.jobs=false",
                        "--logging.level.root=warn",
                        "--server.port=0");
    }

    private Actor actor(String name, Role role, @org.jspecify.annotations.Nullable OrganisationId organisation) {
        AccountId id = context.getBean(Accounts.class)
                .create(name, "correct horse battery", name, name + "@example.org", Set.of(role), organisation);
        return new Actor(id, name, organisation, Set.of(role));
    }

    @Override
    public String name() {
        return "bauweg";
    }

    @Override
    public StatementCount count() {
        return count;
    }

    @Override
    public void prepare(int cases) {
        Drafts facade = context.getBean(Drafts.class);
        for (int i = 0; i < cases; i++) {
            CaseId id = CaseId.random();
            scopes.run(Scope.of(id), () -> {
                facade.start(id, applicant.account(), BenchCase.SERVICE, org.bauweg.casefile.Procedure.P65, WIESBADEN);
                facade.save(id, BenchCase.APPLICATION, BenchCase.APPLIED);
            });
            drafts.add(id);
        }
    }

    @Override
    public void runCase() {
        CaseId id = drafts.remove();
        require(
                submissions.submit(id, applicant, Locale.GERMAN) instanceof SubmissionOutcome.Submitted,
                "the application was not taken");
        for (String form : BenchCase.TASKS) {
            InboxTask task = scopes.<List<InboxTask>>within(Scope.of(id), () -> inbox.ofCase(id))
                    .get(0);
            require(
                    completions.complete(task.taskId(), clerk, input(form), Locale.GERMAN)
                            instanceof CompletionOutcome.Completed,
                    "the task was not completed");
        }
    }

    private static RawInput input(String form) {
        return RawInput.of(BenchCase.answers(form).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> List.of(String.valueOf(answer.getValue())))));
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
