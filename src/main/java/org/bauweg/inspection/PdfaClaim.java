package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/** The PDF/A level a file says it has, from its XMP metadata. Read as text: nothing of that XML is worth trusting a parser with. */
final class PdfaClaim implements PlanReader {

    private static final int LONGEST = 1024 * 1024;
    private static final Pattern PART = Pattern.compile("pdfaid:part\\s*(?:=\\s*[\"']|>)\\s*([1-4])");
    private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance\\s*(?:=\\s*[\"']|>)\\s*([A-Za-z])");

    @Override
    public void read(Plan plan) {
        String level = of(plan.document());
        if (level != null) {
            plan.facts().pdfa(level);
        }
    }

    private static @Nullable String of(PDDocument document) {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return null;
        }
        try (InputStream xmp = metadata.createInputStream()) {
            byte[] bytes = xmp.readNBytes(LONGEST);
            return in(new String(bytes, charset(bytes)));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String in(String xmp) {
        Matcher part = PART.matcher(xmp);
        if (!part.find()) {
            return null;
        }
        Matcher level = LEVEL.matcher(xmp);
        return part.group(1) + (level.find() ? level.group(1).toLowerCase(Locale.ROOT) : "");
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16;
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16;
        }
        return StandardCharsets.UTF_8;
    }
}
