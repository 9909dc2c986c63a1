package org.bauweg.forms;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads FEEL and lets through only what ends in time linear to expression and data: no loops, no own functions, no powers, no
 * regular expressions. What the list below does not name is refused, so a newer engine cannot widen it by itself.
 */
final class Feel {

    static final int MAX_LENGTH = 1000;
    private static final int MAX_NESTING = 30;

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    private static final Set<String> NODES = named("""
            Ref, ConstString, ConstNumber, ConstBool, ConstNull$, ConstDate, ConstTime, ConstLocalTime, ConstDateTime,
            ConstLocalDateTime, ConstYearMonthDuration, ConstDayTimeDuration, ConstList, ConstContext, ConstRange,
            ConstInputValue$, ClosedConstRangeBoundary, OpenConstRangeBoundary, Equal, LessThan, LessOrEqual, GreaterThan,
            GreaterOrEqual, Not, Conjunction, Disjunction, AtLeastOne, In, InputEqualTo, InputLessThan, InputLessOrEqual,
            InputGreaterThan, InputGreaterOrEqual, InputInRange, UnaryTestExpression, InstanceOf, If, Addition, Subtraction,
            Multiplication, Division, ArithmeticNegation, PathExpression, Filter, FunctionInvocation,
            PositionalFunctionParameters, NamedFunctionParameters, Tuple2""");

    private static final Set<String> FUNCTIONS = named("""
            not, is defined, is empty, is blank, get or else, get value, contains, starts with, ends with, string length,
            upper case, lower case, substring, trim, string, number, list contains, count, sum, min, max, mean, abs, all, any,
            and, or, concatenate, append, distinct values, date, duration, string join""");

    private Feel() {}

    /** The expression, or the reason against it. */
    sealed interface Outcome {
        record Usable(FeelExpression expression) implements Outcome {}

        record Unusable(String problem) implements Outcome {}
    }

    /** Reads the text after the leading "=". */
    static Outcome parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Outcome.Unusable("Der Ausdruck ist länger als " + MAX_LENGTH + " Zeichen.");
        }
        if (nesting(text) > MAX_NESTING) {
            return new Outcome.Unusable("Der Ausdruck ist tiefer als " + MAX_NESTING + " Klammern verschachtelt.");
        }
        var result = ENGINE.parseExpression(text);
        if (result.isFailure()) {
            return new Outcome.Unusable("Der FEEL-Ausdruck „" + text + "“ ist nicht lesbar.");
        }
        var names = new LinkedHashSet<String>();
        var refused = firstRefused(result.parsedExpression().expression(), names, true);
        return refused == null
                ? new Outcome.Usable(new FeelExpression(text, result.parsedExpression(), Set.copyOf(names)))
                : new Outcome.Unusable("Der FEEL-Ausdruck „" + text + "“ verwendet „" + refused
                        + "“; Schleifen, eigene Funktionen, Potenzen und Muster sind in Formularen nicht zugelassen.");
    }

    static @Nullable Object evaluate(ParsedExpression expression, Map<String, Object> environment) {
        var result = ENGINE.evaluate(expression, environment);
        return result.isSuccess() ? result.result() : null;
    }

    private static Set<String> named(String list) {
        return Set.of(list.strip().split(",\\s+", -1));
    }

    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** Walks the syntax tree; names inside a list filter belong to the list's items and are not collected. */
    private static @Nullable String firstRefused(Object node, Set<String> names, boolean collect) {
        if (node instanceof Iterable<?> many) {
            return firstRefusedOf(many.iterator(), names, collect, 0);
        }
        if (!(node instanceof Product product)) {
            return null;
        }
        var kind = node.getClass().getSimpleName();
        if (!NODES.contains(kind)) {
            return kind.replace("$", "");
        }
        if (kind.equals("Ref")) {
            if (collect) {
                names.add(String.valueOf(((Iterable<?>) product.productElement(0)).head()));
            }
            return null;
        }
        if (kind.equals("FunctionInvocation") && !FUNCTIONS.contains(String.valueOf(product.productElement(0)))) {
            return product.productElement(0) + "()";
        }
        return firstRefusedOf(product.productIterator(), names, collect, kind.equals("Filter") ? 1 : Integer.MAX_VALUE);
    }

    private static @Nullable String firstRefusedOf(
            camundajar.impl.scala.collection.Iterator<?> parts, Set<String> names, boolean collect, int itemScopeFrom) {
        for (int i = 0; parts.hasNext(); i++) {
            boolean inner = itemScopeFrom > 0 && i >= itemScopeFrom;
            var refused = firstRefused(parts.next(), names, collect && !inner);
            if (refused != null) {
                return refused;
            }
        }
        return null;
    }
}
