package org.bauweg.deadlines;

/** What the law attaches to the end of a period. */
public enum LapseEffect {
    COMPLETE_BY_FICTION("Danach gilt der Antrag als vollständig."),
    DEEMED_WITHDRAWN("Danach gilt der Antrag als zurückgenommen."),
    NOT_CONSIDERED("Später eingehende Stellungnahmen bleiben unberücksichtigt."),
    COOPERATION_DEEMED_GIVEN("Danach gilt die Mitwirkung als erteilt."),
    MUNICIPAL_CONSENT_DEEMED_GIVEN("Danach gilt das Einvernehmen der Gemeinde als erteilt."),
    APPROVAL_DEEMED_GIVEN("Danach gilt die Zustimmung als erteilt."),
    PERMIT_DEEMED_GRANTED("Danach gilt die Genehmigung als erteilt."),
    OVERRUN("Danach ist die Entscheidungsfrist überschritten."),
    OBJECTION_LATE("Spätere Einwendungen sind verspätet."),
    START_ADMISSIBLE("Danach darf mit den Bauarbeiten begonnen werden."),
    DEMOLITION_ADMISSIBLE("Danach darf mit dem Abbruch begonnen werden."),
    WORKS_MAY_GO_ON("Danach darf der Ausbau fortgesetzt werden."),
    USE_ADMISSIBLE("Danach darf die Nutzung aufgenommen werden."),
    NOTIFIED("An diesem Tag gilt der Bescheid als bekannt gegeben."),
    NOT_NOTIFIED("Ohne Abruf bis dahin ist der Bescheid nicht bekannt gegeben."),
    UNCONTESTABLE("Danach ist der Bescheid bestandskräftig."),
    HEARING_OVER("Danach wird ohne Ihre Äußerung entschieden."),
    RESUMES("Danach läuft das Verfahren weiter."),
    PROHIBITION_ENDS("Danach endet die vorläufige Untersagung."),
    NOTIFIED_TO_THIRD_PARTIES("Danach gilt der Bescheid auch Dritten gegenüber als bekannt gegeben."),
    LAPSED("Danach erlischt das Recht."),
    NEW_ROUND("Danach ist das Vorhaben neu einzureichen."),
    DISPLAY_ENDS("Damit endet die Auslegung."),
    NOTICE_LATE("Eine spätere Anzeige ist verspätet.");

    private final String sentence;

    LapseEffect(String sentence) {
        this.sentence = sentence;
    }

    /** Whether the law takes silence for a decision or an answer: what must never happen unseen. */
    public boolean isFiction() {
        return switch (this) {
            case COMPLETE_BY_FICTION,
                    PERMIT_DEEMED_GRANTED,
                    APPROVAL_DEEMED_GIVEN,
                    COOPERATION_DEEMED_GIVEN,
                    MUNICIPAL_CONSENT_DEEMED_GIVEN,
                    START_ADMISSIBLE,
                    DEMOLITION_ADMISSIBLE -> true;
            default -> false;
        };
    }

    /** One German sentence that tells the effect. */
    public String sentence() {
        return sentence;
    }
}
