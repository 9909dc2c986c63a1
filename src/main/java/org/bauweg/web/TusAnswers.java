package org.bauweg.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.documents.PieceChecksum;
import org.bauweg.documents.ReceiveOutcome;
import org.bauweg.documents.Upload;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of the upload protocol; what goes wrong is said in words that the page can show. */
@Component
class TusAnswers {

    /** What the protocol calls a piece that arrived changed. */
    static final int CHECKSUM_MISMATCH = 460;

    private static final String RETRY_SECONDS = "5";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final DocumentTexts texts;

    TusAnswers(DocumentTexts texts) {
        this.texts = texts;
    }

    /** What this server can do. */
    static ResponseEntity.HeadersBuilder<?> abilities() {
        return TusRequest.answer(HttpStatus.NO_CONTENT.value())
                .header("Tus-Version", TusRequest.VERSION)
                .header("Tus-Extension", "creation,expiration,checksum,termination")
                .header("Tus-Checksum-Algorithm", PieceChecksum.KNOWN);
    }

    static ResponseEntity<String> created(Upload upload, String address) {
        return TusRequest.answer(HttpStatus.CREATED.value())
                .header(HttpHeaders.LOCATION, address)
                .header(TusRequest.EXPIRES, HTTP_DATE.format(upload.expiresAt()))
                .build();
    }

    static ResponseEntity<String> stored(Upload upload) {
        return TusRequest.answer(HttpStatus.NO_CONTENT.value())
                .header(TusRequest.OFFSET, Long.toString(upload.offset()))
                .header(TusRequest.EXPIRES, HTTP_DATE.format(upload.expiresAt()))
                .build();
    }

    static ResponseEntity<String> state(Upload upload) {
        var answer = TusRequest.answer(HttpStatus.OK.value())
                .header(TusRequest.OFFSET, Long.toString(upload.offset()))
                .header(TusRequest.LENGTH, Long.toString(upload.size()))
                .header(TusRequest.EXPIRES, HTTP_DATE.format(upload.expiresAt()));
        return upload.metadata().isEmpty()
                ? answer.build()
                : answer.header(TusRequest.METADATA, upload.metadata()).build();
    }

    static ResponseEntity<String> otherVersion() {
        return TusRequest.answer(HttpStatus.PRECONDITION_FAILED.value())
                .header("Tus-Version", TusRequest.VERSION)
                .build();
    }

    ResponseEntity<String> refused(int status, String code, Locale locale) {
        var answer = TusRequest.answer(status).contentType(MediaType.TEXT_PLAIN);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(texts.upload(code, locale));
    }

    ResponseEntity<String> refused(ReceiveOutcome.Refused refusal, Locale locale) {
        int status =
                switch (refusal.code()) {
                    case "upload.tooLarge", "upload.caseFull" -> HttpStatus.CONTENT_TOO_LARGE.value();
                    case "upload.closed" -> HttpStatus.GONE.value();
                    case "upload.tooMany" -> HttpStatus.TOO_MANY_REQUESTS.value();
                    default -> HttpStatus.BAD_REQUEST.value();
                };
        return TusRequest.answer(status).contentType(MediaType.TEXT_PLAIN).body(texts.sentence(refusal, locale));
    }
}
