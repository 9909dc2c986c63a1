package org.bauweg.deadlines;

import java.time.LocalDate;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Lets a period run in a case.
 *
 * @param rule id of a rule of the catalogue
 * @param legalDay the day whose law counts, as a rule that of the application's receipt
 * @param subject tells several periods of one rule apart; empty if there is only one
 * @param event the day of the event it is counted from
 * @param setEnd the last day, for rules whose length the authority sets; null for all others
 * @param turn who has to act
 * @param organisation the body asked, only and always with {@link Turn#CONSULTED}
 * @param actor account id, or {@link org.bauweg.audit.Act#SYSTEM}
 */
public record StartDeadline(
        CaseId caseId,
        OrganisationId authority,
        String rule,
        LocalDate legalDay,
        String subject,
        LocalDate event,
        @Nullable LocalDate setEnd,
        Turn turn,
        @Nullable OrganisationId organisation,
        String actor) {

    /** Rejects a consulted body without an organisation, and the reverse. */
    public StartDeadline {
        if ((turn == Turn.CONSULTED) != (organisation != null)) {
            throw new IllegalArgumentException("an organisation belongs to the turn CONSULTED and to no other");
        }
    }

    /** The only period of its rule in the case, with the rule's own length. */
    public static StartDeadline of(
            CaseId caseId, OrganisationId authority, String rule, LocalDate legalDay, LocalDate event, Turn turn) {
        return new StartDeadline(
                caseId, authority, rule, legalDay, "", event, null, turn, null, org.bauweg.audit.Act.SYSTEM);
    }

    /** The same up to a last day that the authority set. */
    public StartDeadline until(LocalDate last) {
        return new StartDeadline(caseId, authority, rule, legalDay, subject, event, last, turn, organisation, actor);
    }

    /** The same for one of several. */
    public StartDeadline subject(String other) {
        return new StartDeadline(caseId, authority, rule, legalDay, other, event, setEnd, turn, organisation, actor);
    }

    /** The same for a body that was asked. */
    public StartDeadline asked(OrganisationId body) {
        return new StartDeadline(
                caseId, authority, rule, legalDay, subject, event, setEnd, Turn.CONSULTED, body, actor);
    }

    /** The same, started by a person. */
    public StartDeadline by(String person) {
        return new StartDeadline(caseId, authority, rule, legalDay, subject, event, setEnd, turn, organisation, person);
    }
}
