package org.bauweg.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts the content of a page into numbers, names, texts and operators, one after the other and without keeping them. Whatever the
 * content is, this ends where its stream ends.
 */
final class ContentTokens {

    enum Kind {
        NUMBER,
        NAME,
        TEXT,
        OPERATOR,
        ARRAY,
        ARRAY_END,
        END
    }

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_WORD = 128;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final StringBuilder word = new StringBuilder();
    private int position;
    private int filled;
    private double number;
    private String name = "";
    private byte[] text = {};

    ContentTokens(InputStream in) {
        this.in = in;
    }

    /** Of the last {@link Kind#NUMBER}. */
    double number() {
        return number;
    }

    /** Of the last {@link Kind#NAME} or {@link Kind#OPERATOR}. */
    String name() {
        return name;
    }

    /** Of the last {@link Kind#TEXT}, as its font encodes it. */
    byte[] text() {
        return text;
    }

    Kind next() throws IOException {
        for (int c = read(); c != END; c = read()) {
            switch (c) {
                case '[' -> {
                    return Kind.ARRAY;
                }
                case ']' -> {
                    return Kind.ARRAY_END;
                }
                case '(' -> {
                    text = literal();
                    return Kind.TEXT;
                }
                case '<' -> {
                    if (peek() != '<') {
                        text = hexadecimal();
                        return Kind.TEXT;
                    }
                    read();
                }
                case '%' -> comment();
                case '/' -> {
                    name = word(END);
                    return Kind.NAME;
                }
                default -> {
                    if (!isSpace(c) && !isDelimiter(c)) {
                        return wordOrNumber(c);
                    }
                }
            }
        }
        return Kind.END;
    }

    /** Skips the bytes of an inline picture, after its operator {@code ID}, up to and with {@code EI}. */
    void skipPicture() throws IOException {
        int before = ' ';
        int last = read();
        for (int c = read(); c != END; c = read()) {
            if (last == 'E' && c == 'I' && isSpace(before) && (peek() == END || isSpace(peek()))) {
                return;
            }
            before = last;
            last = c;
        }
    }

    private Kind wordOrNumber(int first) throws IOException {
        String token = word(first);
        boolean numeric = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
        if (numeric) {
            number = decimal(token);
            return Kind.NUMBER;
        }
        name = token;
        return Kind.OPERATOR;
    }

    /** Without an exception for what is no number: content of strangers has many. */
    private static double decimal(String token) {
        double value = 0;
        double unit = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c >= '0' && c <= '9') {
                value = unit == 0 ? value * 10 + (c - '0') : value + (c - '0') * unit;
                unit /= 10;
            } else if (c == '.' && unit == 0) {
                unit = 0.1;
            } else if (i > 0) {
                break;
            }
        }
        return token.charAt(0) == '-' ? -value : value;
    }

    private String word(int first) throws IOException {
        word.setLength(0);
        if (first != END) {
            word.append((char) first);
        }
        for (int c = peek(); c != END && !isSpace(c) && !isDelimiter(c); c = peek()) {
            if (word.length() < LONGEST_WORD) {
                word.append((char) c);
            }
            read();
        }
        return word.toString();
    }

    private byte[] literal() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int depth = 1;
        for (int c = read(); c != END; c = read()) {
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                break;
            }
            int value = c == '\\' ? escaped() : c;
            if (value >= 0 && out.size() < LONGEST_TEXT) {
                out.write(value);
            }
        }
        return out.toByteArray();
    }

    /** What stands for a backslash and what follows it; negative for nothing. */
    private int escaped() throws IOException {
        int c = read();
        if (c >= '0' && c <= '7') {
            return octal(c - '0');
        }
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\r', '\n' -> -1;
            default -> c;
        };
    }

    private int octal(int first) throws IOException {
        int value = first;
        for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
            value = value * 8 + read() - '0';
        }
        return value & 0xFF;
    }

    private byte[] hexadecimal() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int half = -1;
        for (int c = read(); c != END && c != '>'; c = read()) {
            int digit = Character.digit(c, 16);
            if (digit >= 0 && out.size() < LONGEST_TEXT) {
                if (half >= 0) {
                    out.write(half * 16 + digit);
                }
                half = half >= 0 ? -1 : digit;
            }
        }
        if (half >= 0) {
            out.write(half * 16);
        }
        return out.toByteArray();
    }

    private void comment() throws IOException {
        for (int c = read(); c != END && c != '\r' && c != '\n'; ) {
            c = read();
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isDelimiter(int c) {
        return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/'
                || c == '%';
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer, 0, BUFFER));
            position = 0;
        }
        return filled == 0 ? END : buffer[position] & 0xFF;
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            position++;
        }
        return c;
    }
}
