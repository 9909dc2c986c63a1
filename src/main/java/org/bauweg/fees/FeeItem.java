package org.bauweg.fees;

import org.jspecify.annotations.Nullable;

/**
 * An item of a tariff (Gebührenziffer).
 *
 * @param number its number, as in {@code 611}; may be blank
 * @param text what it is for, German
 * @param centsPerThousand for {@link FeeBasis#SHELL_COST}: cents for each commenced 1,000 EUR
 * @param fixedCents for {@link FeeBasis#FIXED}: cents
 * @param minimumCents least fee in cents, 0 if there is none
 * @param maximumCents highest fee in cents, null if there is none
 * @param cappedBy the fee is at most what this act would cost; null if not
 * @param norm where it stands
 * @param toBeConfirmed what of it nobody has confirmed yet, German; blank if all is
 */
public record FeeItem(
        String number,
        String text,
        FeeBasis basis,
        long centsPerThousand,
        long fixedCents,
        long minimumCents,
        @Nullable Long maximumCents,
        @Nullable FeeAct cappedBy,
        String norm,
        String toBeConfirmed) {

    /** Rejects negative amounts and a maximum below the minimum. */
    public FeeItem {
        if (centsPerThousand < 0 || fixedCents < 0 || minimumCents < 0) {
            throw new IllegalArgumentException("negative amount in fee item " + number);
        }
        if (maximumCents != null && maximumCents < minimumCents) {
            throw new IllegalArgumentException("maximum below minimum in fee item " + number);
        }
    }

    /** Number and text as one reads them. */
    String title() {
        return number.isBlank() ? text : "Nr. " + number + ", " + text;
    }
}
