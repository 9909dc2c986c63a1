package org.bauweg.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The checksum a client announces for one piece.
 *
 * @param algorithm as the tus protocol calls it
 * @param expected in hexadecimal digits
 */
public record PieceChecksum(String algorithm, String expected) {

    /** Names in the tus protocol and in Java. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    /** What {@link #parse} understands, as the tus protocol lists it. */
    public static final String KNOWN = "sha256,sha1";

    /** Reads {@code "sha256 <Base64>"}; empty if it is anything else. */
    public static Optional<PieceChecksum> parse(String header) {
        String[] parts = header.strip().split(" +", 2);
        if (parts.length != 2 || !ALGORITHMS.containsKey(parts[0])) {
            return Optional.empty();
        }
        try {
            byte[] expected = Base64.getDecoder().decode(parts[1].strip());
            return Optional.of(new PieceChecksum(parts[0], HexFormat.of().formatHex(expected)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(ALGORITHMS.getOrDefault(algorithm, algorithm));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(MessageDigest digest) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(expected), digest.digest());
    }
}
