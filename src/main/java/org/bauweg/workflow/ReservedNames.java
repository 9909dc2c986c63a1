package org.bauweg.workflow;

import java.util.Set;

/** Names that mean something to the engine or to its expression language; no form field or variable may bear them. */
public final class ReservedNames {

    private static final Set<String> NAMES = Set.of(
            "execution",
            "caseExecution",
            "task",
            "externalTask",
            "loggedInUser",
            "authenticatedUserId",
            "currentUser",
            "currentUserGroups",
            "now",
            "dateTime",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "initiator",
            "cellInput",
            "true",
            "false",
            "null",
            "empty",
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof");

    private ReservedNames() {}

    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
