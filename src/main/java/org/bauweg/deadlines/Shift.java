package org.bauweg.deadlines;

/** What happens to an end on a Saturday, Sunday or holiday (§ 31 Abs. 3 HVwVfG, § 193 BGB). */
public enum Shift {
    /** The period ends on the next business day. */
    SHIFT,
    /** The end stays; for notification fictions, which are no periods. */
    NO_SHIFT,
    /**
     * The period binds the authority and the law leaves open whether the end moves: the legal effect is taken at the later
     * day, the authority acts by the earlier one.
     */
    BOTH
}
