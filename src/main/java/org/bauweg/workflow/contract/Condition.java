package org.bauweg.workflow.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a sequence flow: comparisons of variables with literals or each other, joined by and, or, not and
 * parentheses. Everything else, above all a dot, a bracket or a call, is no condition.
 *
 * @param variables every name it mentions
 */
record Condition(List<Comparison> comparisons, Set<String> variables) {

    /** Two sides and an operator; the right side and operator are null for a plain yes/no variable. */
    record Comparison(
            Operand left,
            @Nullable String operator,
            @Nullable Operand right) {}

    /** A variable name, or a literal of a kind. */
    record Operand(Kind kind, String value) {}

    /** Kinds of operands. */
    enum Kind {
        VARIABLE,
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    private static final Pattern WHOLE = Pattern.compile("\\s*\\$\\{([^{}]*)}\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\s*\\$\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}\\s*");
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>'[^'\\\\$#]*'|\"[^\"\\\\$#]*\")"
            + "|(?<number>-?\\d{1,15}(?:\\.\\d{1,6})?(?![\\w.]))"
            + "|(?<name>[A-Za-z][A-Za-z0-9_]*)"
            + "|(?<operator>==|!=|<=|>=|<|>)"
            + "|(?<join>&&|\\|\\|)|(?<not>!)|(?<open>\\()|(?<close>\\)))");
    private static final int MAX_LENGTH = 1000;

    /** The condition, or null if {@code text} is something else. */
    static @Nullable Condition parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (text.length() > MAX_LENGTH || !whole.matches()) {
            return null;
        }
        List<Token> tokens = tokens(whole.group(1).strip());
        if (tokens == null) {
            return null;
        }
        Parser parser = new Parser(tokens);
        return parser.disjunction(0) && parser.atEnd() ? parser.condition() : null;
    }

    /** The name in {@code ${name}}, or null if {@code text} is anything else. */
    static @Nullable String variable(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static @Nullable List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (position < text.length()) {
            matcher.region(position, text.length());
            if (!matcher.lookingAt()) {
                return null;
            }
            tokens.add(Token.of(matcher));
            position = matcher.end();
        }
        return tokens;
    }

    private record Token(String type, String value) {

        static Token of(Matcher matcher) {
            for (String type : List.of("text", "number", "name", "operator", "join", "not", "open", "close")) {
                String value = matcher.group(type);
                if (value != null) {
                    return word(type, value);
                }
            }
            throw new IllegalStateException();
        }

        private static Token word(String type, String value) {
            return switch (value) {
                case "and" -> new Token("join", "&&");
                case "or" -> new Token("join", "||");
                case "not" -> new Token("not", "!");
                default -> new Token(type, value);
            };
        }
    }

    private static final class Parser {

        private static final int MAX_DEPTH = 20;

        private final List<Token> tokens;
        private final List<Comparison> comparisons = new ArrayList<>();
        private final Set<String> variables = new LinkedHashSet<>();
        private int position;

        Parser(List<Token> tokens) {
            this.tokens = tokens;
        }

        /** Terms joined by and, or; the order of evaluation does not matter for what we check. */
        boolean disjunction(int depth) {
            if (depth > MAX_DEPTH || !term(depth)) {
                return false;
            }
            while (accept("join")) {
                if (!term(depth)) {
                    return false;
                }
            }
            return true;
        }

        private boolean term(int depth) {
            while (accept("not")) {
                // any number of negations
            }
            if (accept("open")) {
                return disjunction(depth + 1) && accept("close");
            }
            Operand left = operand();
            if (left == null) {
                return false;
            }
            if (position < tokens.size() && tokens.get(position).type().equals("operator")) {
                String operator = tokens.get(position++).value();
                Operand right = operand();
                comparisons.add(new Comparison(left, operator, right));
                return right != null;
            }
            comparisons.add(new Comparison(left, null, null));
            return true;
        }

        private @Nullable Operand operand() {
            if (position >= tokens.size()) {
                return null;
            }
            Token token = tokens.get(position++);
            return switch (token.type()) {
                case "text" ->
                    new Operand(
                            Kind.TEXT, token.value().substring(1, token.value().length() - 1));
                case "number" -> new Operand(Kind.NUMBER, token.value());
                case "name" -> named(token.value());
                default -> null;
            };
        }

        private Operand named(String name) {
            if (name.equals("true") || name.equals("false")) {
                return new Operand(Kind.FLAG, name);
            }
            if (name.equals("null")) {
                return new Operand(Kind.NULL, name);
            }
            variables.add(name);
            return new Operand(Kind.VARIABLE, name);
        }

        private boolean accept(String type) {
            boolean found =
                    position < tokens.size() && tokens.get(position).type().equals(type);
            if (found) {
                position++;
            }
            return found;
        }

        boolean atEnd() {
            return position == tokens.size();
        }

        Condition condition() {
            return new Condition(List.copyOf(comparisons), Set.copyOf(variables));
        }
    }
}
