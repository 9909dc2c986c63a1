package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bauweg.access.CurrentActor;
import org.bauweg.documents.AppendOutcome;
import org.bauweg.documents.ObjectStoreUnavailable;
import org.bauweg.documents.PieceChecksum;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.documents.Upload;
import org.bauweg.documents.UploadId;
import org.bauweg.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Uploads in several requests: the tus protocol 1.0.0 with creation (at the address of a slot, {@link FileUploads#begin}), expiration,
 * checksum and termination. Only who began an upload sees it.
 */
@Controller
@RequestMapping(TusPages.PATH)
class TusPages {

    static final String PATH = "/uploads";

    private static final Logger LOG = LoggerFactory.getLogger(TusPages.class);

    private final ResumableUploads uploads;
    private final CurrentActor currentActor;
    private final TusAnswers answers;

    TusPages(ResumableUploads uploads, CurrentActor currentActor, TusAnswers answers) {
        this.uploads = uploads;
        this.currentActor = currentActor;
        this.answers = answers;
    }

    static String address(Upload upload) {
        return PATH + "/" + upload.id();
    }

    @RequestMapping(
            path = {"", "/{id}"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<?> abilities() {
        return TusAnswers.abilities().build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<String> state(@PathVariable String id, HttpServletRequest request) {
        if (!new TusRequest(request).isOurVersion()) {
            return TusAnswers.otherVersion();
        }
        Optional<Upload> found = UploadId.parse(id).flatMap(upload -> uploads.find(upload, account()));
        if (found.isEmpty()) {
            return TusRequest.answer(HttpStatus.NOT_FOUND.value()).build();
        }
        return uploads.expired(found.get())
                ? TusRequest.answer(HttpStatus.GONE.value()).build()
                : TusAnswers.state(found.get());
    }

    @PatchMapping("/{id}")
    ResponseEntity<String> append(@PathVariable String id, HttpServletRequest request, Locale locale) {
        TusRequest tus = new TusRequest(request);
        if (!tus.isOurVersion()) {
            return TusAnswers.otherVersion();
        }
        if (!tus.isPiece()) {
            return answers.refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "upload.badRequest", locale);
        }
        Optional<UploadId> upload = UploadId.parse(id);
        OptionalLong offset = tus.number(TusRequest.OFFSET);
        String announced = tus.header(TusRequest.CHECKSUM);
        Optional<PieceChecksum> checksum = Optional.ofNullable(announced).flatMap(PieceChecksum::parse);
        if (upload.isEmpty()) {
            return answers.refused(HttpStatus.NOT_FOUND.value(), "upload.unknown", locale);
        }
        if (offset.isEmpty() || (announced != null && checksum.isEmpty())) {
            return answers.refused(HttpStatus.BAD_REQUEST.value(), "upload.badRequest", locale);
        }
        return append(upload.get(), offset.getAsLong(), checksum.orElse(null), request, locale);
    }

    private ResponseEntity<String> append(
            UploadId id, long offset, @Nullable PieceChecksum checksum, HttpServletRequest request, Locale locale) {
        try {
            return answer(uploads.append(id, account(), offset, checksum, request.getInputStream()), locale);
        } catch (ObjectStoreUnavailable e) {
            LOG.warn("upload {}: store unavailable", id, e);
            return answers.refused(HttpStatus.SERVICE_UNAVAILABLE.value(), "upload.unavailable", locale);
        } catch (IOException e) {
            LOG.debug("upload {}: the client broke off", id, e);
            return answers.refused(HttpStatus.REQUEST_TIMEOUT.value(), "upload.badRequest", locale);
        }
    }

    private ResponseEntity<String> answer(AppendOutcome outcome, Locale locale) {
        if (outcome instanceof AppendOutcome.Appended appended) {
            return TusAnswers.stored(appended.upload());
        }
        if (outcome instanceof AppendOutcome.WrongOffset) {
            return answers.refused(HttpStatus.CONFLICT.value(), "upload.wrongOffset", locale);
        }
        if (outcome instanceof AppendOutcome.Damaged) {
            return answers.refused(TusAnswers.CHECKSUM_MISMATCH, "upload.damaged", locale);
        }
        return outcome instanceof AppendOutcome.Expired
                ? answers.refused(HttpStatus.GONE.value(), "upload.expired", locale)
                : answers.refused(HttpStatus.NOT_FOUND.value(), "upload.unknown", locale);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<String> remove(@PathVariable String id, HttpServletRequest request, Locale locale) {
        if (!new TusRequest(request).isOurVersion()) {
            return TusAnswers.otherVersion();
        }
        boolean removed = UploadId.parse(id)
                .map(upload -> uploads.remove(upload, account()))
                .orElse(false);
        return removed
                ? TusRequest.answer(HttpStatus.NO_CONTENT.value()).build()
                : answers.refused(HttpStatus.NOT_FOUND.value(), "upload.unknown", locale);
    }

    /** For clients and proxies that know only POST. */
    @PostMapping("/{id}")
    ResponseEntity<String> override(@PathVariable String id, HttpServletRequest request, Locale locale) {
        String method = String.valueOf(request.getHeader("X-HTTP-Method-Override"));
        return switch (method) {
            case "PATCH" -> append(id, request, locale);
            case "DELETE" -> remove(id, request, locale);
            default ->
                TusRequest.answer(HttpStatus.METHOD_NOT_ALLOWED.value())
                        .header("Allow", "OPTIONS, HEAD, PATCH, DELETE")
                        .build();
        };
    }

    private AccountId account() {
        return currentActor.require().account();
    }
}
