package org.bauweg.messages;

/** Who is to read a message. */
public enum Direction {
    TO_APPLICANT,
    TO_AUTHORITY
}
