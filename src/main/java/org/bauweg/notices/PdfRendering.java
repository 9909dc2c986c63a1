package org.bauweg.notices;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/** From a document to PDF/A-2b with tags. Nothing outside the document and the fonts is ever loaded. */
final class PdfRendering {

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private final NoticeFonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfRendering(NoticeFonts fonts) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.fonts = fonts;
    }

    void write(Document document, Instant issuedAt, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Bauweg");
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        fonts.registerIn(builder);
        builder.withW3cDocument(document, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            date(pdf, issuedAt);
            pdf.save(out);
        }
    }

    /** The library writes the time of day and an id made from it; a letter has the time it was issued. */
    private static void date(PDDocument pdf, Instant issuedAt) throws IOException {
        var moment = issuedAt.truncatedTo(ChronoUnit.SECONDS).atZone(GermanFormat.GERMANY);
        Calendar calendar = GregorianCalendar.from(moment);
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.setDocumentId(issuedAt.toEpochMilli());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String created = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        metadata.importXMPMetadata(
                CREATED.matcher(xmp).replaceAll("$1" + created + "$2").getBytes(StandardCharsets.UTF_8));
    }
}
