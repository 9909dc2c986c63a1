package org.bauweg.fees;

/** What a fee is for (Amtshandlung, § 1 Abs. 1 HVwKostG). The names stand in the tariff tables. */
public enum FeeAct {
    PERMIT("Genehmigung"),
    REFUSAL("Ablehnung des Antrags"),
    WITHDRAWAL("Rücknahme des Antrags"),
    /** § 70 Abs. 2 S. 5 HBO. */
    DEEMED_WITHDRAWAL("Antrag, der als zurückgenommen gilt"),
    /** § 70 Abs. 2 S. 3 HBO. */
    REJECTION("Zurückweisung des Antrags"),
    /** The permit came about by lapse (§ 65 Abs. 2 S. 3 HBO); the fee is for the confirmation of receipt. */
    DEEMED_PERMIT("Eingangsbestätigung bei Genehmigung durch Fristablauf"),
    /** § 42a Abs. 3 HVwVfG. */
    CERTIFICATE("Bescheinigung über den Fristablauf"),
    /** § 74 Abs. 7 HBO. */
    EXTENSION("Verlängerung der Geltungsdauer"),
    /** §§ 64, 64a HBO. */
    EXEMPTION_NOTICE("Mitteilung in der Genehmigungsfreistellung");

    private final String label;

    FeeAct(String label) {
        this.label = label;
    }

    /** German name, as the fee notice uses it. */
    public String label() {
        return label;
    }
}
