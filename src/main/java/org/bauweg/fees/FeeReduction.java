package org.bauweg.fees;

/**
 * A part of the fee that is not charged, as on refusal or withdrawal (§ 4 HVwKostG).
 *
 * @param percent 0 to 100
 * @param toBeConfirmed what of it nobody has confirmed yet, German; blank if all is
 */
public record FeeReduction(int percent, String norm, String toBeConfirmed) {

    /** Rejects a percentage outside of 0 to 100. */
    public FeeReduction {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("no percentage: " + percent);
        }
    }
}
