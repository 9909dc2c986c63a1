package org.bauweg.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bauweg.access.Accounts;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.documents.AcceptedFiles;
import org.bauweg.documents.SwitchableStore;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.bauweg.workflow.coverage.CoveredRules;
import org.bauweg.workflow.coverage.PassedNodes;
import org.bauweg.workflow.engine.TestEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * Bauweg without its pages, on the shipped models: one context for all scenarios. Jobs run when a scenario says so, time goes
 * on when a scenario says so.
 */
final class ScenarioStage {

    static final ScenarioStage STAGE = new ScenarioStage();

    static final String TAUNUSSTEIN = "06439015";
    static final String WIESBADEN = "06414000";

    final ScenarioClock clock;
    final SwitchableStore store;
    final AcceptedFiles files;
    final Actor applicant;
    final Actor clerk;
    final Actor colleague;
    final Actor head;
    /** Clerk and head in one person. */
    final Actor deputy;

    final Actor fire;
    final Actor nature;
    final Actor municipality;
    final Actor clerkInWiesbaden;
    final Actor headInWiesbaden;
    private final ConfigurableApplicationContext context;

    private ScenarioStage() {
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(
                        "--spring.datasource.url=" + TestDatabase.url(),
                        "--bauweg.demo=false",
                        "--bauweg.engine.jobs=false",
                        // so that a scenario can say which way the case took
                        "--bauweg.engine.history=activity",
                        "--bauweg.data-dir=" + temporaryFolder(),
                        "--bauweg.documents.sweep-interval=10h",
                        // what is broken here is broken on purpose
                        "--logging.level.org.camunda.bpm.engine.context=off",
                        "--logging.level.org.bauweg.workflow.Bundles=off");
        PassedNodes.watch(bean(ProcessEngine.class));
        CoveredRules.watch(bean(ProcessEngine.class));
        clock = bean(ScenarioClock.class);
        store = bean(SwitchableStore.class);
        files = new AcceptedFiles(context);
        applicant = actor("bauherrin", null, Role.APPLICANT);
        clerk = actor("sb", "06439", Role.CLERK);
        colleague = actor("sb-kollege", "06439", Role.CLERK);
        head = actor("leitung", "06439", Role.HEAD);
        deputy = actor("sb-und-leitung", "06439", Role.CLERK, Role.HEAD);
        fire = actor("brandschutz", "06439-brandschutz", Role.AGENCY);
        nature = actor("naturschutz", "06439-naturschutz", Role.AGENCY);
        municipality = actor("gemeinde", TAUNUSSTEIN, Role.MUNICIPALITY);
        clerkInWiesbaden = actor("sb-wiesbaden", WIESBADEN, Role.CLERK);
        headInWiesbaden = actor("leitung-wiesbaden", WIESBADEN, Role.HEAD);
    }

    /** Before each scenario: other tests of the JVM may have given engine and assertions another clock and engine. */
    void enter() {
        TestEngine.follow(clock);
        AbstractAssertions.init(bean(ProcessEngine.class));
        store.down = false;
        clock.nextMonday();
    }

    void leave() {
        store.down = false;
        AbstractAssertions.reset();
        TestEngine.follow(java.time.Clock.systemUTC());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T extends @Nullable Object> T in(CaseId id, java.util.function.Supplier<T> work) {
        return bean(Scopes.class).within(Scope.of(id), work);
    }

    Actor actor(String name, @Nullable String organisation, Role... roles) {
        OrganisationId id = organisation == null ? null : new OrganisationId(organisation);
        return new Actor(
                bean(Accounts.class).create(name, "a long password", name, name + "@bauweg.example", Set.of(roles), id),
                name,
                id,
                Set.of(roles));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("bauweg-scenarios");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.bauweg",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.bauweg\\.[A-Z].*",
                                "org\\.bauweg\\.(web|portal|workbench|studio|e2e)\\..*",
                                ".*\\.(Security|Time)Configuration",
                                ".*(Test|IT|Stage|Fixture)(\\$.*)?"
                            }))
    static class Application {

        @Bean
        ScenarioClock clock() {
            return new ScenarioClock();
        }

        @Bean
        @Primary
        SwitchableStore switchableStore(
                @org.springframework.beans.factory.annotation.Value("${bauweg.data-dir}") Path data) {
            return SwitchableStore.onDisk(data.resolve("objects"));
        }
    }
}
