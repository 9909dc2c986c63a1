package org.bauweg.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A case as its facts tell it.
 *
 * @param service the bundle of models that carries it now
 * @param title what is to be built, in the applicant's words
 * @param answers the declaration as it was sent: form id to values
 * @param completenessDueOn end of the completeness check, § 70 Abs. 2 HBO; null until computed and where the law sets none
 * @param documentsDueOn until when missing documents are to be handed in; null if none are asked for
 * @param completeOn when the application was complete, § 65 Abs. 2 S. 1 HBO
 * @param decisionDueOn last day for the decision, § 65 Abs. 2 S. 2 HBO; null before completeness and where the law sets none
 * @param heardUntil until when the applicant may answer before a refusal, § 28 HVwVfG; null outside of a hearing
 * @param deemedGrantedOn since when what was applied for counts as granted by law; null if it does not
 * @param procedureSince since when the present procedure runs, if it is not that of the receipt: its periods count from here;
 *     null if the procedure never changed
 * @param startAdmissibleOn first day on which works may begin without a permit (§§ 63 to 64a HBO); null until then
 * @param specialBuilding whether staff found the project of an inquiry to be a special building (§ 2 Abs. 9 HBO); null as long as
 *     the applicant's answer stands
 * @param version increases with every change
 */
public record CaseFile(
        CaseId id,
        OrganisationId authority,
        String fileNumber,
        AccountId applicant,
        String service,
        Procedure procedure,
        String municipalityAgs,
        String title,
        Map<String, Map<String, Object>> answers,
        Instant receivedAt,
        @Nullable LocalDate completenessDueOn,
        @Nullable LocalDate documentsDueOn,
        @Nullable LocalDate completeOn,
        @Nullable LocalDate decisionDueOn,
        @Nullable Instant consultedAt,
        @Nullable LocalDate heardUntil,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable Instant noticeProvidedAt,
        @Nullable Instant noticeRetrievedAt,
        @Nullable LocalDate deemedGrantedOn,
        @Nullable Closure closure,
        @Nullable Instant closedAt,
        @Nullable Instant procedureSince,
        @Nullable LocalDate startAdmissibleOn,
        @Nullable Boolean specialBuilding,
        int version) {

    /** What was decided, § 74 HBO. */
    public enum Decision {
        GRANTED,
        REFUSED
    }

    /** How a case ended. */
    public enum Closure {
        DECIDED,
        /** By the applicant. */
        WITHDRAWN,
        /** § 70 Abs. 2 S. 5 HBO. */
        DEEMED_WITHDRAWN,
        /** § 70 Abs. 2 S. 3 HBO. */
        REJECTED,
        /** By lapse of the period for the decision (§ 65 Abs. 2 S. 3 HBO). */
        DEEMED_GRANTED,
        /** Works may begin without a decision (§§ 63 to 64a HBO). */
        ADMISSIBLE
    }

    /** The status that the facts amount to. */
    public CaseStatus status() {
        if (closure != null) {
            return switch (closure) {
                case DECIDED -> CaseStatus.NOTIFIED;
                case WITHDRAWN -> CaseStatus.WITHDRAWN;
                case DEEMED_WITHDRAWN -> CaseStatus.DEEMED_WITHDRAWN;
                case REJECTED -> CaseStatus.REJECTED;
                case DEEMED_GRANTED -> CaseStatus.DEEMED_GRANTED;
                case ADMISSIBLE ->
                    procedure == Procedure.P63A_NOTICE ? CaseStatus.DEMOLITION_ADMISSIBLE : CaseStatus.START_ADMISSIBLE;
            };
        }
        if (decidedAt != null) {
            return CaseStatus.DECIDED;
        }
        if (completeOn != null) {
            return consultedAt == null ? CaseStatus.COMPLETE : CaseStatus.IN_CONSULTATION;
        }
        return documentsDueOn == null ? CaseStatus.RECEIVED : CaseStatus.DOCUMENTS_REQUESTED;
    }

    /** Whether what was applied for may be carried out: granted by decision or by lapse of time. */
    public boolean isGranted() {
        return decision == Decision.GRANTED || deemedGrantedOn != null;
    }

    /** When the application for the present procedure counts as received: its periods count from that day. */
    public Instant filedAt() {
        return procedureSince == null ? receivedAt : procedureSince;
    }

    /** The values of one form of the declaration; empty if the form was not part of it. */
    public Map<String, Object> answers(String formId) {
        return answers.getOrDefault(formId, Map.of());
    }
}
