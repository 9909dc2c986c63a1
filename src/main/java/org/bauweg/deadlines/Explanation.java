package org.bauweg.deadlines;

import java.util.List;

/**
 * Why a date is what it is, in German: one sentence for everybody, and the steps of the calculation.
 *
 * @param sentence one complete sentence with weekday, date and norm
 * @param steps label and text of each step, in order
 */
public record Explanation(String sentence, List<Step> steps) {

    /** One step: a short label ("Beginn", "Dauer", "Verschiebung", "Rechtsgrundlage") and its text. */
    public record Step(String label, String text) {}

    public Explanation {
        steps = List.copyOf(steps);
    }
}
