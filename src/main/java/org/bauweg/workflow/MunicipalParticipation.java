package org.bauweg.workflow;

import java.util.Optional;

/**
 * How the municipality takes part in a procedure.
 *
 * @param kind NOTICE, DECLARATION, AUTHORITY_VETO (the authority's own demand), HEARING, CONSENT, INTERNAL, APPROVAL, AGREEMENT, DECISION
 * @param deadlineRule rule of the deadline catalogue; empty if no period is set
 * @param silence MAY_START, DISREGARDED, DEEMED_GIVEN, NONE
 * @param norm legal base in German citation form
 * @param reason a German sentence
 */
public record MunicipalParticipation(
        String kind, Optional<String> deadlineRule, String silence, String norm, String reason) {}
