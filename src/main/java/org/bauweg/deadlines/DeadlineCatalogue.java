package org.bauweg.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules of {@code deadlines/catalogue.json}, each with the time in which it is the law. */
public final class DeadlineCatalogue {

    private final List<DeadlineRule> rules;

    /** Rejects two rules of one id that are valid on the same day, and extensions of rules that do not exist. */
    public DeadlineCatalogue(List<DeadlineRule> rules) {
        this.rules = List.copyOf(rules);
        for (int i = 0; i < this.rules.size(); i++) {
            DeadlineRule rule = this.rules.get(i);
            requireAlone(rule, this.rules.subList(0, i));
            String extended = rule.extendedRule();
            if (extended != null && this.rules.stream().noneMatch(r -> r.id().equals(extended))) {
                throw new IllegalArgumentException(rule.id() + " prolongs the unknown rule " + extended);
            }
        }
    }

    /** The catalogue that travels with Bauweg: Hessen. */
    public static DeadlineCatalogue hesse() {
        return new DeadlineCatalogue(LawFiles.list("catalogue.json", DeadlineRule[].class));
    }

    /** All rules in the order of the file. */
    public List<DeadlineRule> rules() {
        return rules;
    }

    /** The rule of this id that is the law on this day, if there is one. */
    Optional<DeadlineRule> find(String id, LocalDate legalDay) {
        return find(rule -> rule.id().equals(id), legalDay);
    }

    /** The rule of this id that is the law on this day; throws if there is none. */
    public DeadlineRule rule(String id, LocalDate legalDay) {
        return find(id, legalDay)
                .orElseThrow(() -> new IllegalArgumentException("No deadline rule " + id + " on " + legalDay));
    }

    /**
     * The rule for this purpose in a procedure that is the law on this day; empty where the law sets no period, as for the
     * decision on special buildings.
     *
     * @param procedure name of the procedure as in the case file
     */
    public Optional<DeadlineRule> ruleFor(DeadlineRule.Purpose purpose, String procedure, LocalDate legalDay) {
        return find(
                rule -> rule.purpose() == purpose
                        && rule.kind() != DeadlineRule.Kind.EXTENSION
                        && rule.scope().contains(procedure),
                legalDay);
    }

    /** The rule by which a period of the given one may be prolonged on this day; empty if the law does not allow it (again). */
    public Optional<DeadlineRule> extensionOf(DeadlineRule former, LocalDate legalDay) {
        if (former.kind() == DeadlineRule.Kind.EXTENSION) {
            return Optional.of(former).filter(DeadlineRule::repeatable);
        }
        return find(rule -> former.id().equals(rule.extendedRule()), legalDay);
    }

    private Optional<DeadlineRule> find(Predicate<DeadlineRule> wanted, LocalDate legalDay) {
        return rules.stream()
                .filter(wanted)
                .filter(rule -> rule.validOn(legalDay))
                .findFirst();
    }

    private static void requireAlone(DeadlineRule rule, List<DeadlineRule> others) {
        for (DeadlineRule other : others) {
            if (other.id().equals(rule.id()) && overlap(rule, other)) {
                throw new IllegalArgumentException(rule.id() + " has two versions valid on the same day");
            }
        }
    }

    private static boolean overlap(DeadlineRule one, DeadlineRule other) {
        LocalDate oneFrom = one.validFrom() == null ? LocalDate.MIN : one.validFrom();
        LocalDate otherFrom = other.validFrom() == null ? LocalDate.MIN : other.validFrom();
        return one.validOn(otherFrom) || other.validOn(oneFrom);
    }
}
