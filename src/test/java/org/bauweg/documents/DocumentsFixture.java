package org.bauweg.documents;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.bauweg.inspection.InspectionConfiguration;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The module with journal and scopes on a database and a folder of its own, without the rest of Bauweg. */
final class DocumentsFixture implements AutoCloseable {

    /** Time of the tests; moves when told. */
    static final class TestClock extends Clock {

        private volatile Instant now = Instant.now();

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final TestClock clock = new TestClock();
    final SwitchableStore store;
    /** Whether applications and tasks are open. */
    volatile boolean open = true;
    /** What the authority allows. */
    volatile UploadLimits.Limits limits = new UploadLimits.Limits(DataSize.ofMegabytes(250), DataSize.ofGigabytes(1));
    /** What the authority demands. */
    volatile DocumentDemands.Demands demands = new DocumentDemands.Demands("Bauaufsicht", Set.of(), 24);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    DocumentsFixture(Path folder, Map<String, Object> properties) {
        this(folder, properties, new DiskObjectStore(folder.resolve("objects")));
    }

    DocumentsFixture(Path folder, Map<String, Object> properties, ObjectStore inner) {
        this(folder, properties, inner, null, TestDatabase.fresh());
    }

    /**
     * One node of several on the same database and store.
     *
     * @param partials null for those on disk
     */
    DocumentsFixture(
            Path folder,
            Map<String, Object> properties,
            ObjectStore inner,
            @Nullable PartialObjects partials,
            DataSource dataSource) {
        store = new SwitchableStore(inner);
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource(
                "fixed",
                Map.of(
                        "bauweg.data-dir",
                        folder.toString(),
                        "bauweg.documents.sweep-interval",
                        "10h",
                        "bauweg.documents.archive-interval",
                        "10h")));
        sources.addFirst(new MapPropertySource("test", properties));
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> clock);
        context.registerBean("store", ObjectStore.class, () -> store, definition -> definition.setPrimary(true));
        context.registerBean(UploadGate.class, () -> (caseId, task) -> open);
        context.registerBean(DocumentDemands.class, () -> caseId -> demands);
        context.registerBean(UploadLimits.class, () -> caseId -> limits);
        if (partials != null) {
            context.registerBean(
                    "partials", PartialObjects.class, () -> partials, definition -> definition.setPrimary(true));
        }
        context.register(DocumentsConfiguration.class, UploadsConfiguration.class, InspectionConfiguration.class);
        context.scan("org.bauweg.audit");
        context.registerBean(Scopes.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
