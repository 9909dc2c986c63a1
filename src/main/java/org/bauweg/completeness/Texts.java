package org.bauweg.completeness;

/** What holds for every text of an act. */
final class Texts {

    private Texts() {}

    static String required(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text.strip();
    }
}
