package org.bauweg.notices;

/** A letter of the authority, complete with all its values. Texts are plain text; line breaks are kept. */
public sealed interface Notice
        permits ReceiptNotice, FilingReceipt, DecisionNotice, DocumentRequest, FeeNotice, StatusLetter {

    /** Sender, recipient, file number and project. */
    Letter letter();

    /** The subject in German, also the title of the PDF. */
    String subject();
}
