package org.bauweg.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bauweg.workflow.BundleState;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.ProcessOutline;
import org.bauweg.workflow.ProcessPicture;
import org.bauweg.workflow.ProcessPictures;
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

    /**
     * A step of a model.
     *
     * @param role BPMN name of the role that does it, empty for none
     * @param called the process it calls, null if it calls none
     */
    record Step(
            String name,
            String kindKey,
            String role,
            @Nullable String called) {}

    private final Bundles bundles;
    private final ProcessPictures pictures;

    ProcessPages(Bundles bundles, ProcessPictures pictures) {
        this.bundles = bundles;
        this.pictures = pictures;
    }

    @GetMapping("/betrieb/prozesse")
    String list(Model model) {
        model.addAttribute(
                "services", bundles.states().stream().map(this::service).toList());
        return "studio/processes";
    }

    /** The picture of one of a service's processes. */
    @GetMapping("/betrieb/prozesse/{service}/{process}")
    String picture(@PathVariable String service, @PathVariable String process, Model model) {
        ProcessPicture picture = pictures.of(live(service).id()).stream()
                .filter(each -> each.processId().equals(process))
                .findFirst()
                .orElseThrow(ProcessPages::notFound);
        model.addAttribute("service", service);
        model.addAttribute("process", process);
        model.addAttribute("name", picture.name());
        model.addAttribute(
                "steps",
                picture.steps().entrySet().stream()
                        .map(step -> step(picture, step.getKey(), step.getValue()))
                        .toList());
        return "studio/picture";
    }

    /** The model a picture is drawn from. */
    @GetMapping("/betrieb/prozesse/{service}/{process}.bpmn")
    ResponseEntity<String> bpmn(@PathVariable String service, @PathVariable String process) {
        String bpmn = pictures.model(live(service).id(), process).orElseThrow(ProcessPages::notFound);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(bpmn);
    }

    private PublishedBundle live(String service) {
        return bundles.states().stream()
                .filter(state -> state.service().equals(service))
                .findFirst()
                .flatMap(BundleState::live)
                .orElseThrow(ProcessPages::notFound);
    }

    private static Step step(ProcessPicture picture, String id, String name) {
        String role = picture.people().getOrDefault(id, "");
        String called = picture.calls().get(id);
        String kind = called != null ? "call" : role.isEmpty() ? "service" : "person";
        return new Step(name, "processes.kind." + kind, role, called);
    }

    private Service service(BundleState state) {
        Optional<PublishedBundle> live = state.live();
        return new Service(
                state.service(),
                live.map(bundle -> bundle.version().substring(0, SHOWN_OF_VERSION))
                        .orElse(null),
                live.map(PublishedBundle::publishedAt).orElse(null),
                state.refusedVersion().isPresent(),
                state.findings(),
                live.flatMap(bundle -> bundles.findEntry(bundle.id()))
                        .map(ProcessOutline::processId)
                        .orElse(null));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
