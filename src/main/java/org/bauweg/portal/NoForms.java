package org.bauweg.portal;

/** The forms of a procedure are not available now: no bundle of it is live. */
class NoForms extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoForms(String service) {
        super("no live bundle of " + service);
    }
}
