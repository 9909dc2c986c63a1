package org.bauweg.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a form needs from outside.
 *
 * @param today the day in Europe/Berlin, also the variable {@code today} of expressions
 * @param data read by expressions, options, tables and read-only fields, and first values of fields with the same key
 * @param files what is uploaded, by document slot
 */
public record FormContext(Locale locale, LocalDate today, Map<String, Object> data, Map<String, SlotFiles> files) {

    /** Data with the keys of fields that must be filled here though the form leaves it open. */
    public static final String ALSO_REQUIRED = "extraDocuments";

    public FormContext {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        files = Map.copyOf(files);
    }

    /** A German context without data. */
    public static FormContext of(LocalDate today) {
        return new FormContext(Locale.GERMAN, today, Map.of(), Map.of());
    }

    public FormContext withLocale(Locale other) {
        return new FormContext(other, today, data, files);
    }

    /** Adds data; names already there are replaced. */
    public FormContext withData(Map<String, ?> more) {
        var merged = new LinkedHashMap<String, Object>(data);
        merged.putAll(more);
        return new FormContext(locale, today, merged, files);
    }

    public FormContext withFiles(String slot, SlotFiles slotFiles) {
        var merged = new LinkedHashMap<>(files);
        merged.put(slot, slotFiles);
        return new FormContext(locale, today, data, merged);
    }

    SlotFiles filesOf(String slot) {
        return files.getOrDefault(slot, SlotFiles.NONE);
    }

    Map<String, Object> variables() {
        var variables = new HashMap<String, Object>(data);
        variables.put("today", today);
        return variables;
    }

    /** Whether the field must be filled although the form leaves it open. */
    boolean demands(String key) {
        return data.get(ALSO_REQUIRED) instanceof Collection<?> keys && keys.contains(key);
    }

    FormMessages messages() {
        return FormMessages.of(locale);
    }
}
