package org.bauweg.consultation;

/** What a body says. */
public enum Position {
    NO_CONCERNS(false),
    CONDITIONS(true),
    OBJECTION(true),
    GRANTED(false),
    REFUSED(true),
    NO_OBJECTIONS(false),
    OBJECTIONS(true);

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
        };
    }

    /** Whether it is nothing without words. */
    public boolean needsText() {
        return needsText;
    }

    /** Whether it speaks against the project. */
    public boolean isNegative() {
        return this == OBJECTION || this == REFUSED || this == OBJECTIONS;
    }
}
