package org.bauweg.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody does. The lower-case name is the candidate group of a user task in BPMN. */
public enum Role {
    /** Bauherrschaft or Entwurfsverfasser, §§ 56, 57 HBO. */
    APPLICANT,
    /** Sachbearbeitung of a building authority. */
    CLERK,
    /** Leitung of a building authority: signs. */
    HEAD,
    /** Agency that gives a statement, § 70 Abs. 1 HBO. */
    AGENCY,
    /** Municipality: Einvernehmen (§ 36 BauGB) and statement. */
    MUNICIPALITY,
    /** Runs the installation: incidents, journal. */
    OPERATOR,
    /** Edits processes, decisions and forms. */
    DESIGNER;

    /** The name used in BPMN, as in {@code clerk}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role whose BPMN name this is. */
    public static Optional<Role> ofGroup(String group) {
        return Stream.of(values()).filter(role -> role.group().equals(group)).findFirst();
    }
}
