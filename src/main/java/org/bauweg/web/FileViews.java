package org.bauweg.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.forms.FileView;
import org.bauweg.forms.SlotFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Files as pages and forms show them: size, state and findings in words. */
@Component
public class FileViews {

    private static final int KILO = 1024;

    private final DocumentTexts texts;
    private final DataSize maxFileSize;

    FileViews(DocumentTexts texts, @Value("${bauweg.documents.max-file-size:250MB}") DataSize maxFileSize) {
        this.texts = texts;
        this.maxFileSize = maxFileSize;
    }

    /**
     * One file; it can be opened once it is accepted.
     *
     * @param removeUrl receives the POST that removes it, null if it has to stay
     */
    public FileView of(Document document, @Nullable String removeUrl, Locale locale) {
        String facts = texts.facts(document.facts(), locale);
        return new FileView(
                document.fileName(),
                size(document.size(), locale) + (facts.isEmpty() ? "" : ", " + facts),
                state(document),
                texts.state(document.state(), locale),
                document.findings().stream()
                        .map(finding -> new FileView.Note(texts.sentence(finding, locale), texts.help(finding)))
                        .toList(),
                document.state() == DocumentState.ACCEPTED ? "/dokumente/" + document.id() : null,
                removeUrl);
    }

    /**
     * The files of a slot.
     *
     * @param documents of which those count that {@code inSlot} takes
     * @param uploadUrl receives new files, null if none may be added
     * @param removeUrl where each file is removed, null if it has to stay
     */
    public SlotFiles slot(
            List<Document> documents,
            Predicate<Document> inSlot,
            @Nullable String uploadUrl,
            Function<Document, @Nullable String> removeUrl,
            Locale locale) {
        return new SlotFiles(
                documents.stream()
                        .filter(inSlot)
                        .map(document -> of(document, removeUrl.apply(document), locale))
                        .toList(),
                uploadUrl);
    }

    /** A field a file seems to belong to. */
    public FileView.Move move(String slot, String url, Locale locale) {
        return new FileView.Move(url, texts.proposal(slot, locale), texts.moving(slot, locale));
    }

    /** A size such as "2,4 MB". */
    public String size(long bytes, Locale locale) {
        if (bytes < KILO) {
            return bytes + " Byte";
        }
        return bytes < (long) KILO * KILO
                ? String.format(locale, "%,d KB", Math.round((double) bytes / KILO))
                : String.format(locale, "%,.1f MB", (double) bytes / KILO / KILO);
    }

    /** The largest file that is taken, in bytes. */
    public long maxBytes() {
        return maxFileSize.toBytes();
    }

    /** The largest file that is taken, in words. */
    public String maxFile() {
        return maxFileSize.toMegabytes() + " MB";
    }

    private static FileView.State state(Document document) {
        return switch (document.state()) {
            case QUARANTINED -> FileView.State.CHECKING;
            case REJECTED -> FileView.State.REFUSED;
            case ACCEPTED -> document.findings().isEmpty() ? FileView.State.ACCEPTED : FileView.State.WARNING;
        };
    }
}
