package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The words of the tus protocol 1.0.0, https://tus.io/protocols/resumable-upload. */
final class TusRequest {

    static final String VERSION = "1.0.0";
    static final String VERSION_HEADER = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    static final String CHECKSUM = "Upload-Checksum";
    static final String PIECE_TYPE = "application/offset+octet-stream";

    private final HttpServletRequest request;

    TusRequest(HttpServletRequest request) {
        this.request = request;
    }

    boolean isOurVersion() {
        return VERSION.equals(request.getHeader(VERSION_HEADER));
    }

    boolean isPiece() {
        String type = request.getContentType();
        return type != null && type.strip().equalsIgnoreCase(PIECE_TYPE);
    }

    @Nullable
    String header(String name) {
        return request.getHeader(name);
    }

    /** A whole number that is not negative; empty if there is none. */
    OptionalLong number(String name) {
        String value = request.getHeader(name);
        return value != null && value.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(value))
                : OptionalLong.empty();
    }

    String metadata() {
        String given = request.getHeader(METADATA);
        return given == null ? "" : given;
    }

    /** Keys and values of the metadata; what is no Base64 is left out. */
    static Map<String, String> values(String metadata) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : metadata.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            decoded(parts.length == 2 ? parts[1].strip() : "").ifPresent(value -> values.put(parts[0], value));
        }
        return values;
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An answer in the protocol's version that nobody keeps. */
    static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status)
                .header(VERSION_HEADER, VERSION)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
