package org.bauweg.settings;

/** What came of a change. */
public enum SettingOutcome {
    SET,
    REASON_MISSING,
    /** More than {@value Settings#LONGEST_REASON} characters. */
    REASON_TOO_LONG,
    /** Not a whole number from {@link Setting#lowest()} to {@link Setting#highest()}. */
    NOT_A_NUMBER,
    /** None of the choices. */
    NOT_A_CHOICE,
    /** More than {@value Settings#LONGEST} characters. */
    TOO_LONG,
    /** A line that names no field of agencies. */
    UNKNOWN_FIELD,
    /** A line that names no agency that takes part. */
    UNKNOWN_ORGANISATION,
    /** The last day lies before the first. */
    ENDS_BEFORE_IT_BEGINS,
    /** A value for a time that is over would change what was right then. */
    IN_THE_PAST,
    /** An exemption of a municipality needs an end. */
    END_MISSING,
    UNKNOWN_MUNICIPALITY,
    /** Another authority decides there. */
    FOREIGN_MUNICIPALITY,
    /** A day after {@value SettingCheck#LAST_YEAR}. */
    DATE_OUT_OF_RANGE,
    /** It would take the place of a value that is to hold later; set only if the change says so. */
    REPLACES_LATER
}
