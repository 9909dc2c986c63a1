package org.bauweg.consultation;

import java.util.Set;

/** What a body is asked for. */
public enum ConsultationKind {
    /** A statement, or an act that is given by one; what silence means follows from the rule (§ 70 Abs. 1 HBO). */
    STATEMENT("D04 D05 D11 D12"),
    /** The municipality's Einvernehmen; a refusal can be replaced (§ 36 Abs. 2 S. 3 BauGB). */
    CONSENT("D05 D06 D13 D14"),
    /** The municipality's Zustimmung; a refusal cannot be replaced (§ 36a BauGB). */
    APPROVAL("D07"),
    /** A neighbour's objections (§ 71 HBO). */
    NEIGHBOUR("D16"),
    /** Objections of everybody after a public announcement (§ 72 HBO). */
    ANNOUNCEMENT("D51"),
    /**
     * Whether a permit procedure is to be carried out although none is needed; silence lets the works begin (§ 64 Abs. 3 S. 4
     * HBO, Anlage zu § 63 HBO Abschnitt IV Nr. 1). Asked by {@link MunicipalDeclarations}.
     */
    DECLARATION("D21 D23");

    private final String rules;

    ConsultationKind(String rules) {
        this.rules = rules;
    }

    /** The deadline rules it can run by. */
    public Set<String> rules() {
        return Set.of(rules.split(" ", -1));
    }

    /** Whether an organisation answers by itself; what neighbours say the clerk records. */
    public boolean isAnsweredByBody() {
        return this != NEIGHBOUR && this != ANNOUNCEMENT;
    }
}
