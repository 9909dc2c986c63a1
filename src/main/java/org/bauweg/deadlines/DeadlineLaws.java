package org.bauweg.deadlines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rules as they are or were the law, kept word for word under the hash of their text. */
@Component
class DeadlineLaws {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    // the id is the hash of the rule, so a copy never becomes stale
    private final Map<String, DeadlineRule> read = new ConcurrentHashMap<>();

    DeadlineLaws(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rule's id, under which it can be read from now on. */
    String keep(DeadlineRule rule) {
        String text = json.writeValueAsString(rule);
        String id = hash(text);
        // also if it was read before: what was read may have been rolled back since
        jdbc.sql("insert into deadline_law (id, rule) values (?, ?::jsonb) on conflict (id) do nothing")
                .params(id, text)
                .update();
        return id;
    }

    /** @throws IllegalArgumentException for an id that was never kept */
    DeadlineRule get(String id) {
        return read.computeIfAbsent(id, key -> jdbc.sql("select rule from deadline_law where id = ?")
                .param(key)
                .query((row, number) -> json.readValue(row.getString(1), DeadlineRule.class))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no law " + key)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
