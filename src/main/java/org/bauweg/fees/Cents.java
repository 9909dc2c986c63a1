package org.bauweg.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts of money as whole cents. */
public final class Cents {

    private static final int THOUSAND_EUR = 100_000;

    private Cents() {}

    /** The amount in cents; empty if it is negative, has parts of cents or is too large to be true. */
    public static Optional<Long> ofEuros(BigDecimal euros) {
        try {
            long cents = euros.movePointRight(2).longValueExact();
            return cents < 0 ? Optional.empty() : Optional.of(cents);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** As one reads it in German: {@code 1.234,56 EUR}. */
    public static String text(long cents) {
        String digits = Long.toString(cents / 100);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append('.');
            }
            grouped.append(digits.charAt(i));
        }
        return "%s,%02d\u00A0EUR".formatted(grouped, cents % 100);
    }

    /** How many thousands of EUR were commenced. */
    static long commencedThousands(long cents) {
        return (cents + THOUSAND_EUR - 1) / THOUSAND_EUR;
    }

    /** A percentage, rounded down to whole cents: a share that the law calls a limit is not exceeded. */
    static long percent(long cents, int percent) {
        return Math.multiplyExact(cents, percent) / 100;
    }

    /** Quantity times price, rounded to the nearest cent. */
    static long times(BigDecimal quantity, long centsEach) {
        return quantity.multiply(BigDecimal.valueOf(centsEach))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
