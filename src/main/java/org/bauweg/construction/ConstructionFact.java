package org.bauweg.construction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that became true of a project on its way from the permit to its use: what it changes and what the journal keeps. */
public sealed interface ConstructionFact {

    /** Stable code of the act, as in {@code construction.startReleased}. */
    String code();

    /** Columns of the project and their new values. */
    Map<String, @Nullable Object> columns();

    /** What the journal keeps beside the columns. */
    default Map<String, String> details() {
        return Map.of();
    }

    /** The applicant asks to prolong the permit (§ 74 Abs. 7 S. 2 HBO). */
    record ExtensionRequested(LocalDate on, String reason) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.extensionRequested";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("extension_requested_on", on, "extension_pending", true);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** The request was decided; the new end stands in the ledger. */
    record ExtensionDecided(boolean granted, String reason) implements ConstructionFact {
        @Override
        public String code() {
            return granted ? "construction.extensionGranted" : "construction.extensionRefused";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("extension_pending", false);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** The start of works was notified (§ 75 Abs. 3 HBO) and site manager and company named (Abs. 4). */
    record StartNoticed(LocalDate on, LocalDate plannedStart, String siteManager, String shellCompany)
            implements ConstructionFact {
        @Override
        public String code() {
            return "construction.startNoticed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of(
                    "start_noticed_on", on,
                    "planned_start", plannedStart,
                    "site_manager", siteManager,
                    "shell_company", shellCompany);
        }
    }

    /** The authority objects to the start, as something is missing; the notice counts as not given. */
    record StartObjected(String reason) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.startObjected";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("start_noticed_on", null);
            return columns;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** Nothing stands against the notified start; nothing is begun by that. */
    record StartReleased(Instant at) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.startReleased";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("start_released_at", at);
        }
    }

    /** The notified day has come, or works were found begun on this day. */
    record StartBegun(LocalDate on) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.startBegun";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("started_on", on, "extension_pending", false);
        }
    }

    /** The shell will be finished on the named day (§ 84 Abs. 1 HBO). */
    record ShellNoticed(LocalDate on, LocalDate shellOn) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.shellNoticed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("shell_noticed_on", on, "shell_on", shellOn);
        }
    }

    /** Everything will be finished on the named day (§ 84 Abs. 1 HBO). */
    record CompletionNoticed(LocalDate on, LocalDate completedOn) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.completionNoticed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("completion_noticed_on", on, "completed_on", completedOn);
        }
    }

    /** The applicant wants to use it before it is finished (§ 84 Abs. 7 S. 2 HBO). */
    record EarlyUseNoticed(LocalDate from) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.earlyUseNoticed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("early_use_on", from);
            columns.put("early_use_allowed", null);
            return columns;
        }
    }

    /** Early use was not prohibited, or prohibited (§ 84 Abs. 7 S. 3 HBO). */
    record EarlyUseDecided(boolean allowed, String reason) implements ConstructionFact {
        @Override
        public String code() {
            return allowed ? "construction.earlyUseAllowed" : "construction.earlyUseProhibited";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("early_use_allowed", allowed);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** The use depends on another inspection, or no longer (§ 84 Abs. 6 HBO). */
    record UseBlocked(boolean blocked) implements ConstructionFact {
        @Override
        public String code() {
            return blocked ? "construction.useBlocked" : "construction.useUnblocked";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("use_blocked", blocked);
        }
    }

    /** It may be used from this day on (§ 84 Abs. 7 S. 1 HBO). */
    record UseAdmissible(LocalDate from) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.useAdmissible";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("use_admissible_on", from);
        }
    }

    /** The works rest since this day. */
    record Interrupted(LocalDate on, String reason) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.interrupted";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("interrupted_on", on);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** The works go on since this day. */
    record Resumed(LocalDate on) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.resumed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("interrupted_on", null);
            return columns;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("on", on.toString());
        }
    }

    /** The right to build has lapsed; {@code on} is its last day by the law. */
    record PermitLapsed(LocalDate on, String rule) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.permitLapsed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("lapsed_on", on, "extension_pending", false);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("rule", rule);
        }
    }

    /** Another site manager, company or owner since this day (§ 56 Abs. 3, § 75 Abs. 4 HBO). */
    record PeopleChanged(Person person, String name, LocalDate on) implements ConstructionFact {

        /** Who changed. */
        public enum Person {
            SITE_MANAGER,
            COMPANY,
            OWNER
        }

        @Override
        public String code() {
            return "construction.peopleChanged";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return switch (person) {
                case SITE_MANAGER -> Map.of("site_manager", name);
                case COMPANY -> Map.of("shell_company", name);
                case OWNER -> Map.of();
            };
        }

        @Override
        public Map<String, String> details() {
            return Map.of("person", person.name(), "on", on.toString());
        }
    }

    /** The permit was annulled. */
    record Annulled(LocalDate on) implements ConstructionFact {
        @Override
        public String code() {
            return "construction.annulled";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("annulled_on", on, "extension_pending", false);
        }
    }
}
