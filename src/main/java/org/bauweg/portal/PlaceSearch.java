package org.bauweg.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the municipality of a plot by what people type: its name, with a postal code before it, without umlauts. */
@Component
class PlaceSearch {

    private static final int LIMIT = 20;

    /**
     * A municipality to choose.
     *
     * @param authority who decides there, null if it does not take part
     */
    record Place(
            String ags,
            String name,
            String district,
            @Nullable String authority) {

        public boolean takesPart() {
            return authority != null;
        }
    }

    private final Municipalities municipalities;
    private final Organisations organisations;

    PlaceSearch(Municipalities municipalities, Organisations organisations) {
        this.municipalities = municipalities;
        this.organisations = organisations;
    }

    /** At most {@value #LIMIT} places; none for a text without letters. */
    List<Place> search(String text) {
        String wanted =
                text.replaceAll("[^\\p{L}() .-]", " ").replaceAll("\\s+", " ").strip();
        return wanted.isEmpty()
                ? List.of()
                : Stream.of(wanted, wanted.replaceFirst("[ ,].*", ""), withUmlauts(wanted))
                        .map(each -> municipalities.search(each, LIMIT))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                        .stream()
                        .map(this::place)
                        .toList();
    }

    /** Whether the text is nothing but a postal code, which names no municipality. */
    static boolean onlyPostalCode(String text) {
        return text.strip().matches("[0-9]{1,5}");
    }

    private Place place(Municipality municipality) {
        return new Place(
                municipality.ags(),
                municipality.name(),
                municipality.districtName(),
                organisations
                        .find(municipality.authority())
                        .map(Organisation::name)
                        .orElse(null));
    }

    private static String withUmlauts(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ae", "ä")
                .replace("oe", "ö")
                .replace("ue", "ü")
                .replace("ss", "ß");
    }
}
