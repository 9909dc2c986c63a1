package org.bauweg.notices;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders letters as PDF/A-2b with tags and embedded fonts. The same notice gives the same bytes with the same version of
 * Bauweg and Java. All texts are escaped; characters the fonts lack appear as a replacement character.
 */
@Service
public class Notices {

    /** Private to this class: the template engine of the web pages is another one. */
    private final SpringTemplateEngine templates = templates();

    private final NoticeFonts fonts = new NoticeFonts();
    private final PrintableMarkup markup = new PrintableMarkup(fonts::prints);
    private final PdfRendering rendering = new PdfRendering(fonts);

    /** Writes the PDF to the stream, which stays open. */
    public void render(Notice notice, OutputStream out) throws IOException {
        rendering.write(markup.parse(html(notice)), notice.letter().issuedAt(), out);
    }

    /** Writes the PDF to the file; it appears there whole or not at all, and replaces an older one. */
    public void render(Notice notice, Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(directory, "notice", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                render(notice, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String html(Notice notice) {
        var context = new Context(Locale.GERMANY);
        context.setVariable("notice", notice);
        context.setVariable("letter", notice.letter());
        context.setVariable("de", new GermanFormat());
        return templates.process(template(notice), context);
    }

    private static String template(Notice notice) {
        if (notice instanceof ReceiptNotice) {
            return "receipt";
        } else if (notice instanceof FilingReceipt) {
            return "filing-receipt";
        } else if (notice instanceof DecisionNotice) {
            return "decision";
        } else if (notice instanceof DocumentRequest) {
            return "document-request";
        } else if (notice instanceof FeeNotice) {
            return "fee";
        }
        return "status";
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(Notices.class.getClassLoader());
        resolver.setPrefix("notices/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
