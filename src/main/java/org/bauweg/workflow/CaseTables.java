package org.bauweg.workflow;

import java.util.List;
import java.util.Set;

/** The tables whose rows belong to a case and carry the authority in charge. A test compares them with the database. */
final class CaseTables {

    /** They go with the case. */
    static final List<String> MOVED = List.of(
            "case_deadline",
            "case_deadline_event",
            "case_process",
            "completeness_act",
            "completeness_basis",
            "completeness_withdrawal",
            "construction",
            "consultation",
            "consultation_neighbour",
            "consultation_proposal",
            "consultation_question",
            "consultation_weighing",
            "court_action",
            "deadline_timer",
            "decision_answer",
            "decision_condition",
            "decision_draft",
            "fee_assessment",
            "fee_proposal",
            "document",
            "document_request",
            "hearing",
            "inbox_task",
            "inspection",
            "inspection_defect",
            "journal_stream",
            "message",
            "notification",
            "objection",
            "organisation_message",
            "other_delivery",
            "permit_annulment",
            "statistics_record",
            "suspension",
            "task_answer",
            "upload");

    /** They name people of the authority and end with its part. */
    static final List<String> DROPPED = List.of("case_clerk", "hint");

    /** They tell what an authority did and stay its own. */
    static final Set<String> STAYING = Set.of("journal");

    /** Where the authority in charge also stands as the one whose turn it is. */
    static final List<String> OWN_WORK = List.of("consultation", "consultation_proposal", "inbox_task");

    private CaseTables() {}
}
