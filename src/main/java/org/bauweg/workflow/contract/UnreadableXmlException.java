package org.bauweg.workflow.contract;

/** A file that is no XML we read; the message is German, for the designer. */
final class UnreadableXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableXmlException(String message) {
        super(message);
    }
}
