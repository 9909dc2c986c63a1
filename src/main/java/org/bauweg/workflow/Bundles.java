package org.bauweg.workflow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The published models and forms. At start, each service's files are checked and, if they are good and new, published
 * as one immutable bundle; a broken bundle is refused with findings and the last good one stays live. Running cases
 * always stay on the bundle they started with.
 */
@Component
public class Bundles implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);

    private final BundleCheck gate;
    private final BundleStore store;
    private final String directory;
    private final Map<String, BundleState> states = new ConcurrentSkipListMap<>();
    // bundles are immutable, few, and small: nothing here ever becomes stale
    private final Map<FileRef, String> forms = new ConcurrentHashMap<>();
    private final Map<BundleId, Set<String>> files = new ConcurrentHashMap<>();
    private final Map<FileRef, ProcessOutline> outlines = new ConcurrentHashMap<>();

    Bundles(BundleCheck gate, BundleStore store, @Value("${bauweg.bundles-dir:}") String directory) {
        this.gate = gate;
        this.store = store;
        this.directory = directory;
    }

    /** Runs before the first request is served. */
    @Override
    public void afterSingletonsInstantiated() {
        files().forEach(this::publish);
    }

    /** Checks a bundle and publishes it if it is good and differs from the live one. */
    public BundleState publish(Bundle bundle) {
        List<Finding> findings = gate.check(bundle);
        if (findings.isEmpty()) {
            try {
                return remember(new BundleState(
                        bundle.service(), Optional.of(store.publish(bundle)), Optional.empty(), List.of()));
            } catch (BundleRefusedException e) {
                LOG.warn("bundle {} not readable for the engine", bundle.service(), e);
                findings = List.of(unreadable(bundle, e));
            }
        }
        findings.forEach(finding -> LOG.error("bundle {} refused: {}", bundle.service(), finding));
        return remember(new BundleState(
                bundle.service(), store.newest(bundle.service()), Optional.of(bundle.version()), findings));
    }

    /** Every service seen since the start, by name. */
    public Collection<BundleState> states() {
        return List.copyOf(states.values());
    }

    /** All findings since the start; empty if every bundle is good. */
    public List<Finding> findings() {
        return states.values().stream()
                .flatMap(state -> state.findings().stream())
                .toList();
    }

    /** The bundle on which new cases of a service start, whichever node published it. */
    public Optional<PublishedBundle> live(String service) {
        return store.newest(service);
    }

    /**
     * A form as JSON text, as it stands in {@code bundle}.
     *
     * @throws IllegalArgumentException if the bundle has no such form
     */
    public String form(BundleId bundle, String formId) {
        return forms.computeIfAbsent(
                new FileRef(bundle, formId + ".form"),
                ref -> new String(store.file(ref.bundle(), ref.name()), StandardCharsets.UTF_8));
    }

    /**
     * What to know of a process, as it stands in {@code bundle}.
     *
     * @throws IllegalArgumentException if the bundle has no such process
     */
    public ProcessOutline outline(BundleId bundle, String processId) {
        return outlines.computeIfAbsent(
                new FileRef(bundle, processId + ".bpmn"), ref -> gate.outline(store.file(ref.bundle(), ref.name())));
    }

    /**
     * The process that a bundle's cases start with, see {@link ProcessOutline#entries}.
     *
     * @throws IllegalStateException if it has none
     */
    public ProcessOutline entry(BundleId bundle) {
        return findEntry(bundle)
                .orElseThrow(() -> new IllegalStateException("bundle " + bundle + " has no entry process"));
    }

    /** As {@link #entry}; empty for a bundle of tables and forms only. */
    public Optional<ProcessOutline> findEntry(BundleId bundle) {
        return ProcessOutline.entries(processes(bundle).toList()).stream().findFirst();
    }

    /** The form fields and task results that the engine needs to run any process of the bundle. */
    public Set<String> usedVariables(BundleId bundle) {
        return processes(bundle)
                .flatMap(outline -> outline.usedVariables().stream())
                .collect(Collectors.toSet());
    }

    /** Whether the bundle has a process of this id. */
    boolean hasProcess(BundleId bundle, String processId) {
        return names(bundle, ".bpmn").anyMatch(processId::equals);
    }

    /** The forms of a bundle. */
    public Set<String> formIds(BundleId bundle) {
        return names(bundle, ".form").collect(Collectors.toSet());
    }

    /** The BPMN file of a process, as it stands in {@code bundle}; for the picture of a case. */
    public String model(BundleId bundle, String processId) {
        return new String(store.file(bundle, processId + ".bpmn"), StandardCharsets.UTF_8);
    }

    private Stream<ProcessOutline> processes(BundleId bundle) {
        return names(bundle, ".bpmn").map(id -> outline(bundle, id));
    }

    private Stream<String> names(BundleId bundle, String ending) {
        return files.computeIfAbsent(bundle, store::fileNames).stream()
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()));
    }

    private List<Bundle> files() {
        if (!directory.isBlank()) {
            return BundleFiles.in(Path.of(directory));
        }
        Path here = Path.of("").toAbsolutePath();
        boolean beside = Files.isDirectory(here.resolve("processes")) && Files.isDirectory(here.resolve("forms"));
        return beside ? BundleFiles.in(here) : BundleFiles.onClassPath();
    }

    private BundleState remember(BundleState state) {
        states.put(state.service(), state);
        LOG.info(
                "service {}: bundle {}, {} finding(s)",
                state.service(),
                state.live().map(live -> live.version().substring(0, 12)).orElse("none"),
                state.findings().size());
        return state;
    }

    private static Finding unreadable(Bundle bundle, BundleRefusedException refusal) {
        return new Finding(
                bundle.service(),
                null,
                "Die Prozess-Engine kann das Bündel nicht lesen: " + refusal.getMessage(),
                "Öffnen Sie die Dateien im Camunda Modeler, beheben Sie den Fehler und speichern Sie neu.");
    }

    private record FileRef(BundleId bundle, String name) {}
}
