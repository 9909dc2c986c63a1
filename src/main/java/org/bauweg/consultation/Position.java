package org.bauweg.consultation;

/** What a body says. */
public enum Position {
    NO_CONCERNS(false),
    CONDITIONS(true),
    OBJECTION(true),
    GRANTED(false),
    REFUSED(true),
    NO_OBJECTIONS(false),
    OBJECTIONS(true),
    /** A permit procedure is to be carried out; no reasons are owed (§ 64 Abs. 4 S. 1 HBO). */
    PROCEDURE_DEMANDED(false),
    /** The project is to be prohibited for the time being (§ 15 Abs. 1 S. 2 BauGB). */
    PROHIBITION_REQUESTED(false),
    /** No procedure, and works may begin before the period has run. */
    WAIVED(false),
    /** No procedure; the period runs to its end. */
    NOT_OBJECTED(false);

    private final boolean needsText;

    Position(boolean needsText) {
        this.needsText = needsText;
    }

    /** Whether it answers a request of this kind. */
    public boolean answers(ConsultationKind kind) {
        return switch (this) {
            case NO_CONCERNS, CONDITIONS, OBJECTION -> kind == ConsultationKind.STATEMENT;
            case GRANTED, REFUSED -> kind == ConsultationKind.CONSENT || kind == ConsultationKind.APPROVAL;
            case NO_OBJECTIONS, OBJECTIONS ->
                kind == ConsultationKind.NEIGHBOUR || kind == ConsultationKind.ANNOUNCEMENT;
            case PROCEDURE_DEMANDED, PROHIBITION_REQUESTED, WAIVED, NOT_OBJECTED ->
                kind == ConsultationKind.DECLARATION;
        };
    }

    /** Whether it is nothing without words. */
    public boolean needsText() {
        return needsText;
    }

    /** Whether it speaks against the project. */
    public boolean isNegative() {
        return this == OBJECTION
                || this == REFUSED
                || this == OBJECTIONS
                || this == PROCEDURE_DEMANDED
                || this == PROHIBITION_REQUESTED;
    }
}
