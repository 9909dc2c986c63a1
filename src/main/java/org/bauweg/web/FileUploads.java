package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.documents.BeginOutcome;
import org.bauweg.documents.BeginUpload;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ObjectStoreUnavailable;
import org.bauweg.documents.ReceiveDocument;
import org.bauweg.documents.ReceiveOutcome;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.documents.Upload;
import org.bauweg.documents.UploadId;
import org.bauweg.documents.UploadLimits;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files into the slots of forms: whole, as a browser sends a form, or announced for the upload protocol. The pages decided before who
 * may add files there. The servlet container has put large parts of forms on disk; from there they are streamed on.
 */
@Component
public class FileUploads {

    /** The header that tells a request of the upload protocol from a sent form. */
    public static final String PROTOCOL = TusRequest.VERSION_HEADER;

    private final Documents documents;
    private final ResumableUploads uploads;
    private final DocumentTexts texts;
    private final TusAnswers answers;
    private final Scopes scopes;

    FileUploads(Documents documents, ResumableUploads uploads, DocumentTexts texts, TusAnswers answers, Scopes scopes) {
        this.documents = documents;
        this.uploads = uploads;
        this.texts = texts;
        this.answers = answers;
        this.scopes = scopes;
    }

    /**
     * Where files go.
     *
     * @param authority null for a draft
     * @param task the task they are uploaded for; null for files of the application
     * @param slot key of the upload field
     */
    public record Target(
            CaseId caseId,
            @Nullable OrganisationId authority,
            DocumentOrigin origin,
            @Nullable String task,
            String slot,
            AccountId by) {

        private ReceiveDocument file(String name, @Nullable String type, long size) {
            return new ReceiveDocument(caseId, authority, slot, name, type, size, origin, task, by);
        }
    }

    /** Whether a script asked: it wants a part of the page, not the page. */
    public static boolean wantsFragment(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    /** Those of a slot. */
    public static List<Upload> of(List<Upload> uploads, String slot, @Nullable String task) {
        return uploads.stream()
                .filter(upload -> upload.slot().equals(slot)
                        && Optional.ofNullable(upload.task()).equals(Optional.ofNullable(task)))
                .toList();
    }

    /** Tells the page how much may be uploaded to the case. */
    public void tellLimits(CaseId caseId, Model model) {
        UploadLimits.Limits limits = scopes.within(Scope.of(caseId), () -> documents.limits(caseId));
        model.addAttribute("maxFile", limits.fileText());
        model.addAttribute("maxFiles", limits.allText());
        model.addAttribute("maxBytes", limits.file().toBytes());
    }

    /** Takes whole files; says about each that did not get in why. A file field that was left empty is sent, too. */
    public List<UploadNotice> receive(Target target, List<MultipartFile> files, Locale locale) {
        List<UploadNotice> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name == null || name.isBlank()) {
                continue;
            }
            ReceiveOutcome outcome = receive(target.file(name, file.getContentType(), file.getSize()), file);
            if (outcome instanceof ReceiveOutcome.Refused || outcome instanceof ReceiveOutcome.AlreadyThere) {
                refused.add(new UploadNotice(target.slot(), name, texts.sentence(outcome, locale)));
            }
        }
        return refused;
    }

    private ReceiveOutcome receive(ReceiveDocument command, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return documents.receive(command, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the upload protocol can do at a slot. */
    public ResponseEntity<?> abilities(CaseId caseId) {
        UploadLimits.Limits limits = scopes.within(Scope.of(caseId), () -> documents.limits(caseId));
        return TusAnswers.abilities()
                .header("Tus-Max-Size", Long.toString(limits.file().toBytes()))
                .build();
    }

    /** Announces a file of the upload protocol. */
    public ResponseEntity<String> begin(Target target, HttpServletRequest request, Locale locale) {
        TusRequest tus = new TusRequest(request);
        if (!tus.isOurVersion()) {
            return TusAnswers.otherVersion();
        }
        Map<String, String> values = TusRequest.values(tus.metadata());
        // a length that is to follow later could not be held against the limits
        if (tus.number(TusRequest.LENGTH).isEmpty() || tus.metadata().length() > BeginUpload.LONGEST) {
            return answers.refused(HttpStatus.BAD_REQUEST.value(), "upload.badRequest", locale);
        }
        ReceiveDocument file = target.file(
                values.getOrDefault("filename", ""),
                values.get("filetype"),
                tus.number(TusRequest.LENGTH).getAsLong());
        try {
            BeginOutcome outcome = uploads.begin(new BeginUpload(file, modified(values), tus.metadata()));
            return outcome instanceof BeginOutcome.Begun begun
                    ? TusAnswers.created(begun.upload(), request.getContextPath() + TusPages.address(begun.upload()))
                    : answers.refused(((BeginOutcome.Refused) outcome).reason(), locale);
        } catch (ObjectStoreUnavailable e) {
            return answers.refused(HttpStatus.SERVICE_UNAVAILABLE.value(), "upload.unavailable", locale);
        }
    }

    private static @Nullable Long modified(Map<String, String> values) {
        String text = values.getOrDefault("modified", "");
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** Why files that the upload protocol brought did not get in; {@code upload} is an id the page gave, or null. */
    public List<UploadNotice> told(@Nullable String upload, AccountId by, Locale locale) {
        return Optional.ofNullable(upload).flatMap(UploadId::parse).flatMap(id -> uploads.find(id, by)).stream()
                .filter(found -> found.refusal() != null)
                .map(found -> new UploadNotice(found.slot(), found.fileName(), sentence(found, locale)))
                .toList();
    }

    private String sentence(Upload upload, Locale locale) {
        ReceiveOutcome.Refused refusal = upload.refusal();
        return refusal == null ? "" : texts.sentence(refusal, locale);
    }
}
