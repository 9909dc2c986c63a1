package org.bauweg.consultation;

/** What a body says. */
public enum Position {
    NO_CONCERNS(ConsultationKind.STATEMENT, false),
    CONDITIONS(ConsultationKind.STATEMENT, true),
    OBJECTION(ConsultationKind.STATEMENT, true),
    GRANTED(ConsultationKind.CONSENT, false),
    REFUSED(ConsultationKind.CONSENT, true);

    private final ConsultationKind kind;
    private final boolean needsText;

    Position(ConsultationKind kind, boolean needsText) {
        this.kind = kind;
        this.needsText = needsText;
    }

    /** The kind of request it answers. */
    public ConsultationKind kind() {
        return kind;
    }

    /** Whether it is nothing without words. */
    public boolean needsText() {
        return needsText;
    }
}
