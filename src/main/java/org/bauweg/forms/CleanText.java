package org.bauweg.forms;

import java.text.Normalizer;

/**
 * Text as it is kept: Unicode NFC, so that DIN 91379 names compare and print the same wherever they were typed; line ends as LF; no
 * control characters, no direction overrides, no broken surrogates (PostgreSQL's jsonb and PDF take none). Emoji, their joiners and
 * markup stay: they are just text.
 */
final class CleanText {

    private CleanText() {}

    static String line(String raw) {
        return lines(raw).replace('\n', ' ').replace('\t', ' ').strip();
    }

    static String lines(String raw) {
        var kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CleanText::isText)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static boolean isText(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        boolean control = Character.isISOControl(c) || c == 0xFEFF || c == 0x2028 || c == 0x2029;
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean broken = (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
        return !control && !direction && !broken;
    }
}
