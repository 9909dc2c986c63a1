package org.bauweg.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bauweg.access.Role;
import org.bauweg.workflow.BundleState;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.ProcessPicture;
import org.bauweg.workflow.ProcessPictures;
import org.bauweg.workflow.PublishedBundle;
import org.springframework.stereotype.Component;

/** The kinds of task people may filter their work list by: the user tasks of the live models, process by process. */
@Component
class TaskKinds {

    /**
     * User tasks of one name.
     *
     * @param tasks their ids in the model, separated by commas
     */
    record Kind(String tasks, String name) {}

    /** What one process asks of people. */
    record Group(String process, List<Kind> kinds) {}

    private final Bundles bundles;
    private final ProcessPictures pictures;

    TaskKinds(Bundles bundles, ProcessPictures pictures) {
        this.bundles = bundles;
        this.pictures = pictures;
    }

    /** Those that one of the roles does, by name; a task that several processes have stands with the first. */
    List<Group> of(Set<Role> roles) {
        List<String> groups = roles.stream().map(Role::group).toList();
        Set<String> known = new HashSet<>();
        List<Group> found = new ArrayList<>();
        pictures().forEach(picture -> {
            Map<String, List<String>> tasks = new TreeMap<>();
            picture.people().entrySet().stream()
                    .filter(person -> groups.contains(person.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .filter(known::add)
                    .forEach(task -> tasks.computeIfAbsent(
                                    picture.steps().getOrDefault(task, task), name -> new ArrayList<>())
                            .add(task));
            if (!tasks.isEmpty()) {
                found.add(new Group(picture.name(), kinds(tasks)));
            }
        });
        return found;
    }

    private Stream<ProcessPicture> pictures() {
        return bundles.states().stream()
                .map(BundleState::live)
                .flatMap(live -> live.map(PublishedBundle::id).stream())
                .flatMap(bundle -> pictures.of(bundle).stream());
    }

    private static List<Kind> kinds(Map<String, List<String>> tasks) {
        return tasks.entrySet().stream()
                .map(each -> new Kind(String.join(",", each.getValue()), each.getKey()))
                .toList();
    }
}
