package org.bauweg.workflow;

import java.util.Date;

/** What a process variable may hold: scalars, nothing else. */
public enum VariableType {
    TEXT(String.class),
    NUMBER(Long.class),
    DECIMAL(Double.class),
    FLAG(Boolean.class),
    DATE(Date.class);

    private final Class<?> javaType;

    VariableType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** Whether {@code value} is of exactly this type. */
    public boolean holds(Object value) {
        return javaType == value.getClass();
    }
}
