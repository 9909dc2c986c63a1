package org.bauweg.forms;

/** What a field's value is in Java: String, Long, BigDecimal, Boolean, LocalDate, List of String, List of Map. */
public enum ValueType {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    LIST,
    ROWS,
    /** The result of an expression: any of the scalar types. */
    ANY;

    /** True if the value is one plain value that a process condition may compare. */
    public boolean scalar() {
        return this != LIST && this != ROWS;
    }
}
