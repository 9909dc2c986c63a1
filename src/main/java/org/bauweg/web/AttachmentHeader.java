package org.bauweg.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Offers bytes for saving under a name, RFC 6266: the real name for today's programs and a plain one for old ones. */
final class AttachmentHeader {

    private static final Map<String, String> PLAIN =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._-]");
    private static final String UNESCAPED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    private AttachmentHeader() {}

    /** The value of {@code Content-Disposition}; nothing in the name can end it. */
    static String of(String name) {
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String plain(String name) {
        String plain = name;
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return NOT_PLAIN.matcher(plain).replaceAll("_");
    }

    /** RFC 8187. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            if (UNESCAPED.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return encoded.toString();
    }
}
