package org.bauweg.statistics;

/** Why a project may be carried out (§ 1 Abs. 2 Nr. 1 HBauStatG). */
public enum StartRight {
    PERMIT("Genehmigung"),
    /** § 65 Abs. 2 S. 3 HBO. */
    DEEMED_PERMIT("Genehmigung durch Fristablauf"),
    /** §§ 63, 64, 64a HBO. */
    EXEMPTION("Genehmigungsfreistellung");

    private final String label;

    StartRight(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }
}
