package org.bauweg.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.casefile.Procedure;

/**
 * What the pages need to know of a process model.
 *
 * @param processId id of the process
 * @param applicantSteps ids of the forms an applicant fills before the case starts, in order
 * @param procedureSteps the same for procedures that need others, by name of the procedure
 * @param usedVariables names that conditions, timers, due dates, loops and calls of the model mention: the only form
 *     fields the engine needs
 * @param markedAsEntry whether the model itself says that cases start here
 * @param calls ids of the processes it calls
 */
public record ProcessOutline(
        String processId,
        List<String> applicantSteps,
        Map<String, List<String>> procedureSteps,
        Set<String> usedVariables,
        boolean markedAsEntry,
        Set<String> calls) {

    public ProcessOutline {
        applicantSteps = List.copyOf(applicantSteps);
        procedureSteps = Map.copyOf(procedureSteps);
        usedVariables = Set.copyOf(usedVariables);
        calls = Set.copyOf(calls);
    }

    /**
     * Those of a bundle's processes with which a case can start: the ones that are marked as entry or name the
     * applicant's steps; if there is none, those that no other calls. In a published bundle exactly one.
     */
    public static List<ProcessOutline> entries(Collection<ProcessOutline> bundle) {
        List<ProcessOutline> named = bundle.stream()
                .filter(process -> process.markedAsEntry || !process.applicantSteps.isEmpty())
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> called =
                bundle.stream().flatMap(process -> process.calls.stream()).collect(Collectors.toSet());
        return bundle.stream()
                .filter(process -> !called.contains(process.processId))
                .toList();
    }

    /** The forms an applicant fills for a procedure, in order. */
    public List<String> steps(Procedure procedure) {
        return procedureSteps.getOrDefault(procedure.name(), applicantSteps);
    }

    /**
     * The forms that hold what was declared in a case: those of its procedure, and those answered before staff moved it to another.
     *
     * @param answered ids of the forms with answers
     */
    public List<String> declared(Procedure procedure, Set<String> answered) {
        Stream<String> others = Stream.concat(
                        applicantSteps.stream(),
                        procedureSteps.values().stream().flatMap(List::stream))
                .filter(answered::contains);
        return Stream.concat(steps(procedure).stream(), others).distinct().toList();
    }
}
