package org.bauweg.forms;

/**
 * A place for documents in a form.
 *
 * @param key the document slot
 * @param required at least one file must be there before the form is accepted, while the slot is shown
 * @param multiple more than one file may be there
 * @param accept file endings or media types as in HTML, empty for any
 */
public record FileSlot(String key, String label, String hint, boolean required, boolean multiple, String accept) {}
