package org.bauweg.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of the law that travel with Bauweg, under {@code deadlines/}. */
final class LawFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LawFiles() {}

    static <T> List<T> list(String name, Class<T[]> type) {
        try (InputStream in = LawFiles.class.getResourceAsStream("/deadlines/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource deadlines/" + name);
            }
            return List.of(JSON.readValue(in, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
