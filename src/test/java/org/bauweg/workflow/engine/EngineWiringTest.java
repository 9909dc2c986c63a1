package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;
import static org.bauweg.workflow.TestModels.service;
import static org.bauweg.workflow.TestModels.user;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.bauweg.workflow.BundleState;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.CaseStep;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.Decisions;
import org.bauweg.workflow.Processes;
import org.bauweg.workflow.PublishedBundle;
import org.bauweg.workflow.TaskAnswers;
import org.bauweg.workflow.UserTaskEvents;
import org.bauweg.workflow.contract.ProcessContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans find each other, bundles are published at start, and jobs run when the application is ready. */
class EngineWiringTest {

    private static final String GOOD = bpmn(
                    "permit",
                    line(
                            service("lookUp")
                                    + " camunda:asyncBefore=\"true\"|<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>",
                            user("checkIt", "check", "clerk")))
            .replace("<bpmn:startEvent id=\"started\"/>", """
                    <bpmn:startEvent id="started"><bpmn:extensionElements><camunda:properties>
                    <camunda:property name="applicantSteps" value="check"/>
                    </camunda:properties></bpmn:extensionElements></bpmn:startEvent>""");

    @Test
    void goodBundlesAreLiveBrokenOnesFoundAndStepsRunInTheScopeOfTheirCase(@TempDir Path directory) throws Exception {
        write(directory, "good", GOOD);
        write(directory, "broken", GOOD.replace("${lookUp}", "${runtime}"));
        DataSource database = TestDatabase.fresh();

        try (var context = context(directory, database)) {
            Bundles bundles = context.getBean(Bundles.class);
            PublishedBundle live = bundles.live("good").orElseThrow();
            assertThat(bundles.live("broken")).isEmpty();
            assertThat(bundles.findings()).isNotEmpty().allMatch(finding -> finding.file()
                    .equals("permit.bpmn"));
            assertThat(bundles.form(live.id(), "check")).contains("field");
            assertThat(bundles.outline(live.id(), "permit").usedVariables()).isEmpty();

            CaseId caseId = CaseId.random();
            context.getBean(Processes.class).start(live.id(), "permit", caseId, Map.of());
            LookUp task = context.getBean(LookUp.class);
            assertThat(task.scopes.poll(200, TimeUnit.MILLISECONDS)).isNull();
            context.publishEvent(
                    new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
            assertThat(task.scopes.poll(20, TimeUnit.SECONDS)).isEqualTo(Scope.of(caseId));
        }
    }

    @Test
    void theLastGoodVersionStaysLive(@TempDir Path directory) throws Exception {
        DataSource database = TestDatabase.fresh();
        write(directory, "good", GOOD);
        Optional<PublishedBundle> first;
        try (var context = context(directory, database)) {
            first = context.getBean(Bundles.class).live("good");
            assertThat(first).isPresent();
        }

        write(
                directory,
                "good",
                GOOD.replace("checkIt\" camunda:formRef=\"check\"", "checkIt\" camunda:formRef=\"x\""));
        try (var context = context(directory, database)) {
            BundleState state =
                    context.getBean(Bundles.class).states().iterator().next();
            assertThat(state.live()).isEqualTo(first);
            assertThat(state.refusedVersion()).isPresent();
            assertThat(state.findings()).isNotEmpty();
        }
    }

    private static void write(Path directory, String service, String model) throws Exception {
        Path processes = Files.createDirectories(directory.resolve("processes").resolve(service));
        Path forms = Files.createDirectories(directory.resolve("forms").resolve(service));
        Files.writeString(processes.resolve("permit.bpmn"), model);
        Files.writeString(forms.resolve("check.form"), form("check", "field"));
    }

    private static AnnotationConfigApplicationContext context(Path directory, DataSource database) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("bauweg.bundles-dir", directory.toString(), "bauweg.engine.max-wait", "1s")));
        context.registerBean(DataSource.class, () -> database);
        context.register(Wiring.class);
        context.refresh();
        return context;
    }

    @Configuration(proxyBeanMethods = false)
    @Import({EngineConfiguration.class, Bundles.class, Scopes.class})
    @ComponentScan(
            basePackageClasses = ProcessContract.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class))
    static class Wiring {

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        TaskAnswers answers(Processes processes) {
            assertThat(processes).isNotNull();
            return new NoAnswers();
        }

        @Bean
        UserTaskEvents events(Bundles bundles) {
            assertThat(bundles).isNotNull();
            return new RecordedTasks();
        }

        @Bean
        LookUp lookUp(Decisions decisions, Scopes scopes) {
            assertThat(decisions).isNotNull();
            return new LookUp(scopes);
        }
    }

    /** Remembers the scope it ran in. */
    static class LookUp extends CaseTask {

        final BlockingQueue<Scope> scopes = new LinkedBlockingQueue<>();
        private final Scopes current;

        LookUp(Scopes current) {
            this.current = current;
        }

        @Override
        public boolean canFail() {
            return true;
        }

        @Override
        public Map<String, Object> perform(CaseStep step) {
            Scope scope = current.current();
            if (scope != null) {
                scopes.add(scope);
            }
            return Map.of();
        }
    }
}
