package org.bauweg.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bauweg.workflow.BundleState;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.PublishedBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The published processes: what is live, and what was refused and why. */
@Controller
class ProcessPages {

    private static final int SHOWN_OF_VERSION = 12;

    /**
     * A service.
     *
     * @param version beginning of the live bundle's content hash, null if none is live
     */
    record Service(
            String name,
            @Nullable String version,
            @Nullable Instant publishedAt,
            boolean refused,
            List<Finding> findings,
            @Nullable String entry) {}

    private final Bundles bundles;

    ProcessPages(Bundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping("/betrieb/prozesse")
    String list(Model model) {
        model.addAttribute("services", bundles.states().stream().map(this::service).toList());
        return "studio/processes";
    }

    /** The picture of a service's process. */
    @GetMapping("/betrieb/prozesse/{service}/{process}")
    String picture(@PathVariable String service, @PathVariable String process, Model model) {
        model(service, process);
        model.addAttribute("service", service);
        model.addAttribute("process", process);
        return "studio/picture";
    }

    /** The model a picture is drawn from. */
    @GetMapping("/betrieb/prozesse/{service}/{process}.bpmn")
    ResponseEntity<String> bpmn(@PathVariable String service, @PathVariable String process) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(model(service, process));
    }

    private String model(String service, String process) {
        try {
            return live(service).map(live -> bundles.model(live.id(), process)).orElseThrow(ProcessPages::notFound);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private Optional<PublishedBundle> live(String service) {
        return bundles.states().stream()
                .filter(state -> state.service().equals(service))
                .findFirst()
                .flatMap(BundleState::live);
    }

    private Service service(BundleState state) {
        Optional<PublishedBundle> live = state.live();
        return new Service(
                state.service(),
                live.map(bundle -> bundle.version().substring(0, SHOWN_OF_VERSION)).orElse(null),
                live.map(PublishedBundle::publishedAt).orElse(null),
                state.refusedVersion().isPresent(),
                state.findings(),
                live.map(bundle -> bundles.entry(bundle.id()).processId()).orElse(null));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
