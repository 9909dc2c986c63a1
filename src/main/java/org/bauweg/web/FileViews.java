package org.bauweg.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.documents.Upload;
import org.bauweg.forms.FileView;
import org.bauweg.forms.SlotFiles;
import org.bauweg.forms.UnfinishedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files as pages and forms show them: size, state and findings in words. */
@Component
public class FileViews {

    private static final int KILO = 1024;

    private final DocumentTexts texts;
    private final GermanDates dates;

    FileViews(DocumentTexts texts, GermanDates dates) {
        this.texts = texts;
        this.dates = dates;
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
                texts.state(document, locale),
                document.findings().stream()
                        .map(finding -> new FileView.Note(texts.sentence(finding, locale), texts.help(finding)))
                        .toList(),
                document.state() == DocumentState.ACCEPTED && document.loss() == null
                        ? "/dokumente/" + document.id()
                        : null,
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

    /** The slot with what the reader has begun to upload into it. */
    public SlotFiles unfinished(SlotFiles slot, List<Upload> uploads, Locale locale) {
        return new SlotFiles(
                slot.files(),
                slot.uploadUrl(),
                uploads.stream().map(upload -> unfinished(upload, locale)).toList());
    }

    private UnfinishedFile unfinished(Upload upload, Locale locale) {
        String text = texts.upload(
                "upload.unfinished",
                locale,
                upload.fileName(),
                size(upload.offset(), locale),
                size(upload.size(), locale),
                dates.day(upload.expiresAt()));
        return new UnfinishedFile(upload.fileName(), TusPages.address(upload), upload.size(), upload.modified(), text);
    }

    /** A size such as "2,4 MB"; 1 MB is 1024 × 1024 bytes. */
    public String size(long bytes, Locale locale) {
        if (bytes < KILO) {
            return bytes + " Byte";
        }
        return bytes < (long) KILO * KILO
                ? String.format(locale, "%,d KB", Math.round((double) bytes / KILO))
                : String.format(locale, "%,.1f MB", (double) bytes / KILO / KILO);
    }

    private static FileView.State state(Document document) {
        if (document.loss() != null) {
            return FileView.State.REFUSED;
        }
        return switch (document.state()) {
            case QUARANTINED -> FileView.State.CHECKING;
            case REJECTED -> FileView.State.REFUSED;
            case ACCEPTED -> document.findings().isEmpty() ? FileView.State.ACCEPTED : FileView.State.WARNING;
        };
    }
}
