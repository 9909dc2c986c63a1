package org.bauweg.workflow.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.KnownBodies;
import org.bauweg.deadlines.DeadlineCatalogue;
import org.bauweg.deadlines.DeadlineRule;

/**
 * The table that proposes whom to hear: every row names a body that Bauweg knows, a kind of request, and a period of the
 * catalogue by which such a request runs. A row that does not would be proposed to nobody.
 */
final class ProposalRules {

    static final String DECISION = "consultation-proposal";

    private static final List<String> OUTPUTS = List.of("body", "kind", "norm", "deadline", "documents", "reason");
    private static final Set<String> PERIODS =
            DeadlineCatalogue.hesse().rules().stream().map(DeadlineRule::id).collect(Collectors.toUnmodifiableSet());

    private ProposalRules() {}

    static void check(String file, XmlNode decision, Findings findings) {
        List<String> names =
                decision.all("dmn:output").map(output -> output.get("name")).toList();
        List<String> missing =
                OUTPUTS.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            findings.add(
                    file,
                    decision.id(),
                    "Der Tabelle fehlen die Ausgänge " + missing + ".",
                    "Der Vorschlag der Beteiligungen braucht die Ausgänge " + OUTPUTS + ".");
            return;
        }
        decision.all("dmn:rule").forEach(rule -> row(file, rule, names, findings));
    }

    private static void row(String file, XmlNode rule, List<String> names, Findings findings) {
        List<String> outputs = new ArrayList<>();
        rule.children("dmn:outputEntry").forEach(entry -> outputs.add(literal(entry)));
        if (outputs.size() != names.size()) {
            return;
        }
        String body = outputs.get(names.indexOf("body"));
        String kind = outputs.get(names.indexOf("kind"));
        String period = outputs.get(names.indexOf("deadline"));
        unless(KnownBodies::contains, body, file, rule, "Die Stelle", findings);
        Optional<ConsultationKind> known = Stream.of(ConsultationKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        unless(name -> known.isPresent(), kind, file, rule, "Die Art", findings);
        unless(PERIODS::contains, period, file, rule, "Die Frist", findings);
        if (known.isPresent()
                && PERIODS.contains(period)
                && !known.get().rules().contains(period)) {
            findings.add(
                    file,
                    rule.id(),
                    "Die Frist „" + period + "“ passt nicht zur Art „" + kind + "“.",
                    "Möglich ist: " + known.get().rules().stream().sorted().toList() + ".");
        }
        if (body.equals(KnownBodies.NEIGHBOURS) != kind.equals(ConsultationKind.NEIGHBOUR.name())) {
            findings.add(
                    file,
                    rule.id(),
                    "Stelle „" + body + "“ und Art „" + kind + "“ passen nicht zusammen.",
                    "Die Nachbarschaft wird mit der Art NEIGHBOUR beteiligt, und nur sie.");
        }
    }

    private static void unless(
            Predicate<String> known, String value, String file, XmlNode rule, String what, Findings findings) {
        if (!known.test(value)) {
            findings.add(
                    file,
                    rule.id(),
                    what + " „" + value + "“ kennt Bauweg nicht.",
                    "Schreiben Sie in jede Zeile einen festen, bekannten Wert in Anführungszeichen.");
        }
    }

    /** The text of an entry that is a plain literal, else the entry as it stands. */
    private static String literal(XmlNode entry) {
        String text =
                entry.all("dmn:text").map(XmlNode::text).findFirst().orElse("").strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
