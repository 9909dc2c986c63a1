package org.bauweg.workflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All models, decision tables and forms of one service. Published whole, never changed.
 *
 * @param service name of the service's folder
 * @param files content by file name; {@code .bpmn}, {@code .dmn} and {@code .form}
 */
public record Bundle(String service, Map<String, byte[]> files) {

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /**
     * Copies the files.
     *
     * @throws IllegalArgumentException if {@code service} is no kebab-case name
     */
    public Bundle {
        if (!SERVICE.matcher(service).matches()) {
            throw new IllegalArgumentException("no service name: " + service);
        }
        Map<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, content) -> copy.put(name, content.clone()));
        files = Collections.unmodifiableMap(copy);
    }

    /** SHA-256 over names and contents: equal for equal bundles, on every node. */
    public String version() {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update((name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bundle bundle
                && service.equals(bundle.service)
                && files.keySet().equals(bundle.files.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), bundle.files.get(file.getKey())));
    }

    @Override
    public int hashCode() {
        return 31 * service.hashCode() + files.keySet().hashCode();
    }

    @Override
    public String toString() {
        return service + "@" + version();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
