package org.bauweg.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A value of DER (ITU-T X.690), and those inside it. Only as much as finding the parts of a signature takes. */
final class Der {

    private static final int OBJECT_ID = 0x06;
    private static final int MOST = 1000;
    private static final int CONSTRUCTED = 0x20;

    private final byte[] bytes;
    private final int start;
    private final int content;
    private final int end;

    private Der(byte[] bytes, int start, int content, int end) {
        this.bytes = bytes;
        this.start = start;
        this.content = content;
        this.end = end;
    }

    /** Bytes that are no DER. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The value at the beginning; what follows it is ignored. */
    static Der first(byte[] bytes) throws Malformed {
        return at(bytes, 0, bytes.length);
    }

    private static Der at(byte[] bytes, int start, int limit) throws Malformed {
        if (start + 2 > limit) {
            throw new Malformed();
        }
        int first = bytes[start + 1] & 0xFF;
        int count = first < 0x80 ? 0 : first & 0x7F;
        if ((bytes[start] & 0x1F) == 0x1F || first == 0x80 || count > 3 || start + 2 + count > limit) {
            throw new Malformed();
        }
        int length = count == 0 ? first : 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | (bytes[start + 2 + i] & 0xFF);
        }
        int content = start + 2 + count;
        if (length > limit - content) {
            throw new Malformed();
        }
        return new Der(bytes, start, content, content + length);
    }

    int tag() {
        return bytes[start] & 0xFF;
    }

    /** The values inside; none in a plain value. */
    List<Der> children() throws Malformed {
        List<Der> children = new ArrayList<>();
        for (int at = content; (tag() & CONSTRUCTED) != 0 && at < end; at = children.get(children.size() - 1).end) {
            if (children.size() == MOST) {
                throw new Malformed();
            }
            children.add(at(bytes, at, end));
        }
        return children;
    }

    Der child(int index) throws Malformed {
        List<Der> children = children();
        if (index < 0 || index >= children.size()) {
            throw new Malformed();
        }
        return children.get(index);
    }

    byte[] value() {
        return Arrays.copyOfRange(bytes, content, end);
    }

    byte[] whole() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** An object identifier in its usual writing; empty for anything else. */
    String objectId() {
        if (tag() != OBJECT_ID || content == end) {
            return "";
        }
        StringBuilder id = new StringBuilder();
        long part = 0;
        for (int i = content; i < end; i++) {
            part = part << 7 | (bytes[i] & 0x7F);
            if ((bytes[i] & 0x80) == 0) {
                if (id.isEmpty()) {
                    long top = Math.min(2, part / 40);
                    id.append(top).append('.').append(part - top * 40);
                } else {
                    id.append('.').append(part);
                }
                part = 0;
            }
        }
        return id.toString();
    }
}
