package org.bauweg.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bauweg.access.Role;
import org.bauweg.workflow.BundleState;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.ProcessPictures;
import org.bauweg.workflow.PublishedBundle;
import org.springframework.stereotype.Component;

/** The kinds of task people may filter their work list by: the user tasks of the live models. */
@Component
class TaskKinds {

    /** A user task of a model. */
    record Kind(String task, String name) {}

    private final Bundles bundles;
    private final ProcessPictures pictures;

    TaskKinds(Bundles bundles, ProcessPictures pictures) {
        this.bundles = bundles;
        this.pictures = pictures;
    }

    /** Those that one of the roles does, by name. */
    List<Kind> of(Set<Role> roles) {
        List<String> groups = roles.stream().map(Role::group).toList();
        List<Kind> kinds = new ArrayList<>();
        for (BundleState state : bundles.states()) {
            state.live().map(PublishedBundle::id).ifPresent(bundle -> pictures.of(bundle)
                    .forEach(picture -> picture.people().forEach((task, group) -> {
                        if (groups.contains(group)) {
                            kinds.add(new Kind(task, picture.steps().getOrDefault(task, task)));
                        }
                    })));
        }
        return kinds.stream()
                .distinct()
                .sorted(Comparator.comparing(Kind::name))
                .toList();
    }
}
