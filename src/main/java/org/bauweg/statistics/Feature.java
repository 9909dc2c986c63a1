package org.bauweg.statistics;

import java.util.Map;
import java.util.Set;

/**
 * What the statistics ask of a project (§ 3 Abs. 1 HBauStatG), each with the field of the application that answers it. A
 * field that no form asks stays a gap until one does.
 */
public enum Feature {
    BUILDER("applicantKind", "Bauherrschaft", "Nr. 1", Needed.ALWAYS),
    DISTRICT("plotTown", "Gemeindeteil", "Nr. 3", Needed.ALWAYS),
    WORK("projectKind", "Art der Baumaßnahme", "Nr. 4", Needed.ALWAYS),
    USE("buildingUse", "Art des Gebäudes", "Nr. 5", Needed.ALWAYS),
    LIVING_AREA("livingArea", "Wohnfläche in m²", "Nr. 5", Needed.HOUSING),
    USABLE_AREA("usableArea", "Nutzfläche in m²", "Nr. 5", Needed.ALWAYS),
    CONDOMINIUMS("condominiums", "Eigentumswohnungen", "Nr. 5", Needed.HOUSING),
    STOREYS("fullStoreys", "Vollgeschosse", "Nr. 6", Needed.NEW),
    VOLUME("grossVolume", "Rauminhalt in m³", "Nr. 6", Needed.NEW),
    CONSTRUCTION("constructionMethod", "Bauart", "Nr. 6", Needed.NEW),
    MATERIAL("mainMaterial", "überwiegender Baustoff", "Nr. 6", Needed.NEW),
    HEATING("heatingKind", "Art der Beheizung", "Nr. 6", Needed.NEW),
    HEATING_ENERGY("heatingEnergy", "Heizenergie", "Nr. 6", Needed.NEW),
    HOT_WATER("hotWater", "Warmwasserbereitung", "Nr. 6", Needed.NEW),
    VENTILATION("ventilation", "Lüftung und Kühlung", "Nr. 6", Needed.NEW),
    RENEWABLES("renewables", "Erfüllung des Gebäudeenergiegesetzes", "Nr. 6", Needed.NEW),
    HOUSE_TYPE("houseType", "Haustyp", "Nr. 6", Needed.NEW_HOUSING),
    DWELLINGS("dwellings", "Wohnungen", "Nr. 7", Needed.HOUSING),
    ROOMS("roomsPerDwelling", "Wohnungen nach Zahl der Räume", "Nr. 7", Needed.HOUSING),
    FORMER_STATE("formerState", "bisheriger Zustand", "Nr. 8", Needed.EXISTING),
    COSTS("buildingCosts", "veranschlagte Kosten in EUR", "Nr. 9", Needed.ALWAYS);

    private enum Needed {
        ALWAYS,
        NEW,
        NEW_HOUSING,
        HOUSING,
        EXISTING
    }

    private static final Set<String> HOUSING_USES = Set.of("housing", "mixed");
    private static final String NEW_BUILDING = "construction";

    private final String field;
    private final String label;
    private final String number;
    private final Needed needed;

    Feature(String field, String label, String number, Needed needed) {
        this.field = field;
        this.label = label;
        this.number = number;
        this.needed = needed;
    }

    /** Key of the form field that answers it. */
    public String field() {
        return field;
    }

    /** German name. */
    public String label() {
        return label;
    }

    /** Where it stands, German. */
    public String norm() {
        return "§ 3 Abs. 1 " + number + " HBauStatG";
    }

    /** Whether the statistics ask it of a project with these features; what decides about it counts as asked while unknown. */
    boolean neededFor(Map<Feature, String> features) {
        return switch (needed) {
            case ALWAYS -> true;
            case NEW -> isNew(features);
            case HOUSING -> isHousing(features);
            case NEW_HOUSING -> isNew(features) && isHousing(features);
            case EXISTING -> !isNew(features);
        };
    }

    static boolean isHousing(Map<Feature, String> features) {
        return HOUSING_USES.contains(features.getOrDefault(USE, "housing"));
    }

    private static boolean isNew(Map<Feature, String> features) {
        return NEW_BUILDING.equals(features.getOrDefault(WORK, NEW_BUILDING));
    }
}
