package org.bauweg.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that became true of a case: the columns it sets and the act the journal keeps. */
public sealed interface CaseFact {

    /** Stable code of the act, as in {@code completeness.confirmed}. */
    String code();

    /** Columns of the case file and their new values. */
    Map<String, @Nullable Object> columns();

    /** What the journal keeps beside the columns. */
    default Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        columns().forEach((column, value) -> {
            if (value != null) {
                details.put(column, value.toString());
            }
        });
        return details;
    }

    /**
     * The receipt went out; until {@code dueOn} completeness is to be checked (§ 70 Abs. 2 S. 1 HBO). Null where the law sets no
     * period.
     */
    record Acknowledged(@Nullable LocalDate dueOn) implements CaseFact {
        @Override
        public String code() {
            return "receipt.sent";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("completeness_due_on", dueOn);
            return columns;
        }
    }

    /** Documents are missing and asked for (§ 70 Abs. 2 S. 4 HBO), or their deadline was extended. */
    record DocumentsRequested(LocalDate dueOn, boolean extended) implements CaseFact {
        @Override
        public String code() {
            return extended ? "documents.extended" : "documents.requested";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("documents_due_on", dueOn);
        }
    }

    /** What was asked for was handed in. */
    record DocumentsSupplied() implements CaseFact {
        @Override
        public String code() {
            return "documents.supplied";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("documents_due_on", null);
            return columns;
        }
    }

    /** Complete since {@code on} in fact (§ 65 Abs. 2 S. 1 HBO). */
    record CompletenessConfirmed(LocalDate on, String reason) implements CaseFact {
        @Override
        public String code() {
            return "completeness.confirmed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return complete(on);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("complete_on", on.toString(), "reason", reason);
        }

        private static Map<String, @Nullable Object> complete(LocalDate on) {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("complete_on", on);
            columns.put("documents_due_on", null);
            return columns;
        }
    }

    /** Complete by fiction since {@code on}, because nothing was asked for within the month (§ 70 Abs. 2 S. 2 HBO). */
    record CompletenessDeemed(LocalDate on) implements CaseFact {
        @Override
        public String code() {
            return "completeness.deemed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return CompletenessConfirmed.complete(on);
        }
    }

    /** The decision is due on {@code dueOn}: its period began or moved. Null if the law sets no period any more. */
    record DecisionDue(@Nullable LocalDate dueOn) implements CaseFact {
        @Override
        public String code() {
            return "decision.due";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("decision_due_on", dueOn);
            return columns;
        }
    }

    /** Staff found whether the project of an inquiry is a special building (§ 2 Abs. 9 HBO). */
    record SpecialBuildingFound(boolean special) implements CaseFact {
        @Override
        public String code() {
            return special ? "specialBuilding.yes" : "specialBuilding.no";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("special_building", special);
        }
    }

    /** Before a refusal the applicant was told what it would rest on (§ 28 Abs. 1 HVwVfG). */
    record HearingOpened(LocalDate dueOn) implements CaseFact {
        @Override
        public String code() {
            return "hearing.opened";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("heard_until", dueOn);
        }
    }

    /** The hearing is over, by an answer or by silence. */
    record HearingEnded(boolean answered) implements CaseFact {
        @Override
        public String code() {
            return answered ? "hearing.answered" : "hearing.silent";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("heard_until", null);
            return columns;
        }
    }

    /**
     * The period for the decision passed: what was applied for counts as granted since {@code on} (§ 65 Abs. 2 S. 3 HBO). A
     * decision that was signed but never provided does not count.
     */
    record DeemedGranted(LocalDate on, String rule, Instant recordedAt) implements CaseFact {
        @Override
        public String code() {
            return "permit.deemed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("deemed_granted_on", on);
            columns.put("decision", null);
            columns.put("decided_at", null);
            columns.put("closure", CaseFile.Closure.DEEMED_GRANTED.name());
            columns.put("closed_at", recordedAt);
            return columns;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("on", on.toString(), "rule", rule);
        }
    }

    /** The confirmation of completeness was withdrawn: the check goes on, and whoever was asked is asked no more. */
    record CompletenessWithdrawn(LocalDate formerly, String reason) implements CaseFact {
        @Override
        public String code() {
            return "completeness.withdrawn";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("complete_on", null);
            columns.put("decision_due_on", null);
            columns.put("consulted_at", null);
            columns.put("heard_until", null);
            return columns;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("complete_on", formerly.toString(), "reason", reason);
        }
    }

    /** Agencies and the municipality were asked. */
    record ConsultationsStarted(Instant at, int count) implements CaseFact {
        @Override
        public String code() {
            return "consultations.started";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("consulted_at", at);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("count", Integer.toString(count));
        }
    }

    /** The decision was signed (§ 74 HBO). */
    record Decided(CaseFile.Decision decision, Instant at) implements CaseFact {
        @Override
        public String code() {
            return "decision.signed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("decision", decision.name(), "decided_at", at);
        }
    }

    /** The notice lies in the applicant's mailbox. */
    record NoticeProvided(Instant at) implements CaseFact {
        @Override
        public String code() {
            return "notice.provided";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("notice_provided_at", at);
        }
    }

    /** The applicant opened the notice for the first time; it is notified on the following day. */
    record NoticeRetrieved(Instant at) implements CaseFact {
        @Override
        public String code() {
            return "notice.retrieved";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("notice_retrieved_at", at);
        }
    }

    /** Staff moved the case to another procedure; documents and answers stay. */
    record Reclassified(Procedure from, Procedure to, String service, String reason) implements CaseFact {
        @Override
        public String code() {
            return "procedure.changed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("procedure", to.name(), "service", service);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("from", from.name(), "to", to.name(), "reason", reason);
        }
    }

    /** The receipt went out in a procedure without a check for completeness. */
    record ReceiptSent() implements CaseFact {
        @Override
        public String code() {
            return "receipt.sent";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("completeness_due_on", null);
            return columns;
        }
    }

    /** Another procedure begins in the case, with periods of its own. */
    record ProcedureBegun(Instant at) implements CaseFact {
        @Override
        public String code() {
            return "procedure.begun";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("procedure_since", at);
            columns.put("completeness_due_on", null);
            columns.put("documents_due_on", null);
            columns.put("complete_on", null);
            columns.put("decision_due_on", null);
            columns.put("consulted_at", null);
            return columns;
        }
    }

    /**
     * Nothing stands against the works any more (§§ 63 to 64a HBO); the procedure is over.
     *
     * @param on first day of works, dated by the law
     */
    record StartAdmissible(LocalDate on, Instant at) implements CaseFact {
        @Override
        public String code() {
            return "start.admissible";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of("start_admissible_on", on, "closure", CaseFile.Closure.ADMISSIBLE.name(), "closed_at", at);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("start_admissible_on", on.toString());
        }
    }

    /** Nothing more happens in the procedure. */
    record Closed(CaseFile.Closure closure, Instant at, String reason) implements CaseFact {
        @Override
        public String code() {
            return "case.closed";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("closure", closure.name());
            columns.put("closed_at", at);
            columns.put("documents_due_on", null);
            columns.put("heard_until", null);
            return columns;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("closure", closure.name(), "reason", reason);
        }
    }
}
