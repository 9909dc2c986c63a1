package org.bauweg.fees;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bauweg.fees.FeeCalculation.Line;
import org.jspecify.annotations.Nullable;

/** Writes down how a fee is reckoned: the way for everybody, hints for the clerk alone. */
final class FeeNotes {

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> hints = new LinkedHashSet<>();
    private final Set<String> norms = new LinkedHashSet<>();
    private final Set<String> toBeConfirmed = new LinkedHashSet<>();

    void line(String label, String text) {
        lines.add(new Line(label, text));
    }

    void hint(String text) {
        hints.add(text);
    }

    void source(String norm, String unconfirmed) {
        if (!norm.isBlank()) {
            norms.add(norm);
        }
        if (!unconfirmed.isBlank()) {
            toBeConfirmed.add(unconfirmed);
        }
    }

    FeeCalculation result(@Nullable Long cents) {
        return new FeeCalculation(cents, lines, List.copyOf(norms), List.copyOf(toBeConfirmed), List.copyOf(hints));
    }
}
