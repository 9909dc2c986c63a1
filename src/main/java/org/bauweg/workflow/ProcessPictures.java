package org.bauweg.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The pictures of a bundle: its entry process and what that calls. Bundles never change, so each is read once. */
@Component
public class ProcessPictures {

    private final Bundles bundles;
    private final Map<BundleId, List<ProcessPicture>> read = new ConcurrentHashMap<>();

    ProcessPictures(Bundles bundles) {
        this.bundles = bundles;
    }

    /** The entry process first; empty for a bundle without processes. */
    public List<ProcessPicture> of(BundleId bundle) {
        return read.computeIfAbsent(bundle, this::read);
    }

    /** The BPMN file of one of the pictures; empty if the bundle has no such picture. */
    public Optional<String> model(BundleId bundle, String processId) {
        return of(bundle).stream()
                .filter(picture -> picture.processId().equals(processId))
                .findFirst()
                .map(picture -> bundles.model(bundle, picture.processId()));
    }

    private List<ProcessPicture> read(BundleId bundle) {
        List<ProcessPicture> found = new ArrayList<>();
        bundles.findEntry(bundle).ifPresent(entry -> add(bundle, entry.processId(), found));
        return List.copyOf(found);
    }

    private void add(BundleId bundle, String processId, List<ProcessPicture> found) {
        if (found.stream().anyMatch(picture -> picture.processId().equals(processId))) {
            return;
        }
        ProcessPicture picture = ProcessPicture.read(bundles.model(bundle, processId));
        found.add(picture);
        picture.called().forEach(called -> add(bundle, called, found));
    }
}
