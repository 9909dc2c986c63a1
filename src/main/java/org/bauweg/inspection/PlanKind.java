package org.bauweg.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How documents of an application give themselves away: by words of their name, or of a title on their first pages. The key is
 * that of the slot they belong to. More special ones stand before those whose words they contain.
 */
enum PlanKind {
    OVERVIEW_MAP("overviewMap", true, "übersichts?(?:plan|karte|lageplan)|overview map|stadtplan|topographische karte"),
    OPEN_SPACE_PLAN(
            "openSpacePlan",
            true,
            "frei(?:flächen|anlagen|raum)plan|außenanlagenplan|landscap(?:e|ing) plan|bepflanzungsplan"),
    SITE_PLAN(
            "sitePlan",
            true,
            "liegenschaftsplan|liegenschaftskarte|(?<!übersichts)lageplan|flurkarte|katasterplan|site plan|plat map"),
    FLOOR_PLANS(
            "floorPlans",
            true,
            "grundriss(?:e)?|floor ?plan|erdgeschoss|obergeschoss|dachgeschoss|kellergeschoss|dachaufsicht"),
    SECTIONS("sectionDrawings", true, "schnitte?(?:\\b|zeichnung)|(?:längs|quer)schnitte?|(?:building )?section [a-z]"),
    ELEVATIONS("elevationDrawings", true, "(?:nord|ost|süd|west|straßen|garten|haus)?ansicht(?:en)?|elevations?"),
    DIVISION_PLAN("divisionPlan", true, "teilungsplan|plan der teilung"),
    FIRE_CONCEPT("fireConcept", false, "brandschutz(?:konzept|nachweis)"),
    STRUCTURAL_PROOF("structuralProof", false, "standsicherheitsnachweis|statische berechnung|tragwerksplanung"),
    SPACING_PROOF("spacingProof", false, "abstandsflächen(?:nachweis|plan|berechnung)?"),
    PARKING_PROOF("parkingProof", false, "stellplatz(?:nachweis|berechnung|plan)"),
    DENSITY("densityCalculation", false, "maß der baulichen nutzung|grz|gfz|grundflächenzahl"),
    VOLUME("volumeCalculation", false, "umbaute[rn]? raum|bruttorauminhalt|wohnflächenberechnung|flächenberechnung"),
    STATISTICS("statisticsForm", false, "erhebungsbogen|statistik der baugenehmigungen"),
    QUALIFICATION("designerQualification", false, "bauvorlageberechtigung|architektenkammer"),
    OPERATION("operatingDescription", false, "betriebsbeschreibung"),
    DESCRIPTION(
            "buildingDescription", false, "bau-? ?(?:und nutzungs)?beschreibung|baubeschreibung|nutzungsbeschreibung"),
    SPECIES("speciesProtection", false, "artenschutz(?:prüfung|gutachten|beitrag)?"),
    ACCESSIBILITY("accessibilityProof", false, "barrierefrei(?:heit|es)"),
    NOISE("noiseForecast", false, "immissionsprognose|baulärm"),
    ATTORNEY("powerOfAttorney", false, "vollmacht"),
    OWNER("ownerConsent", false, "zustimmung (?:der|des) (?:grundstücks)?eigentümer[s]?|eigentümerzustimmung");

    private static final int LONGEST_TITLE = 60;

    private final String slot;
    private final boolean drawing;
    private final Pattern words;
    private final Pattern title;

    PlanKind(String slot, boolean drawing, String words) {
        this.slot = slot;
        this.drawing = drawing;
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        this.words = Pattern.compile("(?<!\\p{L})(?:" + words + ")", flags);
        this.title = Pattern.compile(
                "(?:[\\d.\\-]+ )?(?:amtlicher |qualifizierter |proposed |existing )?(?:" + words + ").*", flags);
    }

    /** The key of the slot such documents belong to. */
    String slot() {
        return slot;
    }

    /** Whether it is drawn to a scale rather than written. */
    boolean drawing() {
        return drawing;
    }

    static Optional<PlanKind> of(String slot) {
        return Arrays.stream(values()).filter(kind -> kind.slot.equals(slot)).findFirst();
    }

    /** The key of its name in the bundle. */
    String nameKey() {
        return "kind." + slot;
    }

    /** Kinds whose words a file name has. */
    static List<PlanKind> ofName(String name) {
        String words = name.replaceAll("[_\\-.]+", " ").replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        return Arrays.stream(values())
                .filter(kind -> kind.words.matcher(words).find())
                .toList();
    }

    /** Whether a line on a page is a title of this kind: short, and beginning with its words. */
    boolean titled(String line) {
        return line.length() <= LONGEST_TITLE && title.matcher(line).matches();
    }
}
