package org.bauweg.inspection;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes file names safe to store, to show and to save on any system, and keeps what their owner would recognise. */
public final class FileNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_BYTES = 200;
    private static final int LONGEST_ENDING = 10;
    private static final String NAMELESS = "Datei";
    /** Control and format characters (bidi overrides, zero width), private use, surrogates, unassigned. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\s]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*]");
    private static final Pattern EDGES = Pattern.compile("^[ .]+|[ .]+$");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    /** What scanners, cameras and programs call files by themselves, and what people add when they do not know further. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?i)(?:[\\d_\\W]|scan(?:ner|ned)?|img|image|bild|dsc[nf]?|foto|photo|whatsapp|unbenannt|untitled|ohne titel"
                    + "|dokumente?|documents?|dateien?|files?|pdf|neu|new|kopie|copy|final|endfassung|version|seiten?|pages?"
                    + "|anlagen?|attachment|download|druck|print|test|unnamed|v(?=\\d))*");

    private FileNames() {}

    /** Whether a name tells nothing of what is in the file. */
    static boolean saysNothing(String name) {
        String ending = ending(name);
        String stem = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
        return SAYS_NOTHING.matcher(stem).matches();
    }

    /** The last part of a path, in NFC, at most 120 characters, without anything invisible, forbidden or reserved. */
    public static String clean(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        String last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        String name = Normalizer.normalize(last, Normalizer.Form.NFC);
        name = FORBIDDEN.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        name = shortened(name);
        return name.isEmpty() ? NAMELESS : name;
    }

    /** What stands behind the last dot, in lower case; empty when there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > LONGEST_ENDING
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        String ending = ending(name);
        String tail = ending.isEmpty() ? "" : name.substring(name.length() - ending.length() - 1);
        String head = name.substring(0, name.length() - tail.length());
        while (tooLong(head + tail)) {
            head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
        }
        return EDGES.matcher(head + tail).replaceAll("");
    }

    private static boolean tooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST
                || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }
}
