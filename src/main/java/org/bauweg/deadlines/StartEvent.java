package org.bauweg.deadlines;

/** The event a period is counted from, or, for a period before an event, that event. */
public enum StartEvent {
    APPLICATION_RECEIVED("Eingang des Antrags"),
    DEFECT_LETTER_NOTIFIED("Bekanntgabe der Nachforderung"),
    STATEMENT_REQUESTED("Aufforderung zur Stellungnahme"),
    REQUEST_RECEIVED("Eingang des Ersuchens"),
    ROAD_DOCUMENTS_COMPLETE("Vollständigkeit der straßenrechtlichen Unterlagen"),
    NEIGHBOUR_INFORMED("Zugang der Benachrichtigung bei der Nachbarschaft"),
    APPLICATION_COMPLETE("Vollständigkeit des Antrags"),
    RECEIVED_BY_MUNICIPALITY("Eingang der Bauvorlagen bei der Gemeinde"),
    RECEIVED_BY_AUTHORITY("Eingang der Bauvorlagen bei der Bauaufsicht"),
    NOTICE_RECEIVED("Eingang der Anzeige"),
    PROVIDED("Bereitstellung zum Abruf im Postfach"),
    MAIL_SENT("Absendung der Benachrichtigung über die Bereitstellung"),
    DISPATCHED("Absendung des Bescheids"),
    NOTIFIED("Bekanntgabe des Bescheids"),
    KNOWN("sichere Kenntnis von der Genehmigung"),
    GRANTED("Erteilung"),
    SUSPENDED("Bekanntgabe der Zurückstellung"),
    PROHIBITED("Bekanntgabe der vorläufigen Untersagung"),
    HEARING_NOTIFIED("Bekanntgabe des Anhörungsschreibens"),
    WORKS_STOPPED("Unterbrechung der Bauarbeiten"),
    WORKS_START("geplanter Baubeginn"),
    START_ADMISSIBLE("zulässiger Baubeginn"),
    NAMED_COMPLETION("angezeigter Zeitpunkt der Fertigstellung"),
    FIRST_USE("Inbetriebnahme"),
    DISPLAY_STARTED("Beginn der Auslegung"),
    DISPLAY_ENDED("Ende der Auslegung"),
    FORMER_PERIOD_ENDED("Ende der bisherigen Frist");

    private final String words;

    StartEvent(String words) {
        this.words = words;
    }

    /**
     * Whether the event is one that people name beforehand, or that the law dates after today; any other cannot lie in the
     * future.
     */
    public boolean mayLieAhead() {
        return switch (this) {
            case DEFECT_LETTER_NOTIFIED,
                    HEARING_NOTIFIED,
                    SUSPENDED,
                    PROHIBITED,
                    WORKS_START,
                    NAMED_COMPLETION,
                    FIRST_USE,
                    NOTIFIED,
                    GRANTED,
                    START_ADMISSIBLE,
                    DISPLAY_STARTED,
                    DISPLAY_ENDED,
                    FORMER_PERIOD_ENDED -> true;
            default -> false;
        };
    }

    /** The event in German words, without article. */
    public String words() {
        return words;
    }
}
