package org.bauweg.forms;

/** One option of a radio group, checklist or select: what is stored and what people read. */
public record Choice(String value, String label) {}
