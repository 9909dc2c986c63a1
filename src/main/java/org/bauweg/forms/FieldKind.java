package org.bauweg.forms;

/** The kinds of field; time of day is text "HH:mm", so that it survives JSON unchanged. */
enum FieldKind {
    TEXTFIELD(ValueType.TEXT),
    TEXTAREA(ValueType.TEXT),
    NUMBER(ValueType.DECIMAL),
    CHECKBOX(ValueType.BOOLEAN),
    CHECKLIST(ValueType.LIST),
    RADIO(ValueType.TEXT),
    SELECT(ValueType.TEXT),
    DATE(ValueType.DATE),
    TIME(ValueType.TEXT),
    FILE(ValueType.LIST),
    EXPRESSION(ValueType.ANY);

    private final ValueType valueType;

    FieldKind(ValueType valueType) {
        this.valueType = valueType;
    }

    ValueType valueType() {
        return valueType;
    }

    boolean offersChoices() {
        return this == CHECKLIST || this == RADIO || this == SELECT;
    }
}
