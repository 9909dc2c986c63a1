package org.bauweg.documents;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** A SHA-256 that can be put aside between two requests and taken up on another node. */
final class RunningDigest {

    private final SHA256Digest digest;

    RunningDigest() {
        this.digest = new SHA256Digest();
    }

    /** @param state what {@link #state} gave */
    RunningDigest(byte[] state) {
        this.digest = new SHA256Digest(state);
    }

    /** Another one that has seen the same and goes its own way. */
    RunningDigest copy() {
        return new RunningDigest(state());
    }

    void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** Everything that passed so far. */
    byte[] state() {
        return digest.getEncodedState();
    }

    /** The hash of everything that passed; it may go on afterwards. */
    String sha256() {
        SHA256Digest copy = new SHA256Digest(digest);
        byte[] hash = new byte[copy.getDigestSize()];
        copy.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
