package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.casefile.Procedure;

/**
 * What moving a case to another procedure would change.
 *
 * @param anew whether the case starts again in the other procedure; else it goes on where it stands
 * @param ending periods that lose their meaning
 * @param starting periods that begin, with the end they would have if it happened today
 * @param missing what the other procedure asks for and the case does not have, in the words of its forms
 */
public record ReclassificationPreview(
        Procedure from, Procedure to, boolean anew, List<Period> ending, List<Period> starting, List<String> missing) {

    /**
     * A period.
     *
     * @param name in German
     * @param norm legal base in German citation form
     */
    public record Period(String name, String norm, LocalDate end) {}

    public ReclassificationPreview {
        ending = List.copyOf(ending);
        starting = List.copyOf(starting);
        missing = List.copyOf(missing);
    }
}
