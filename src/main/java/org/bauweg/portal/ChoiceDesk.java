package org.bauweg.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.Procedure;
import org.bauweg.forms.Choice;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormField;
import org.bauweg.forms.FormResult;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.RawInput;
import org.bauweg.workflow.Bundles;
import org.bauweg.workflow.ChoiceTables;
import org.bauweg.workflow.ProcedureProposal;
import org.bauweg.workflow.ProcedureProposals;
import org.bauweg.workflow.PublishedForms;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The assistant that finds the procedure. It keeps nothing: the answers, none of them personal, travel in the address. */
@Component
class ChoiceDesk {

    /** Request parameter: the procedure the applicant demands (§ 62 Abs. 3 HBO). */
    static final String WISH = ProcedureProposals.WISH;

    /**
     * The assistant with what was answered.
     *
     * @param answers as sent, without buttons
     */
    record Answered(FormSchema schema, RawInput answers, FormContext context, FormResult result) {}

    /** A question and its answer in words. */
    record Spoken(String name, String question, String answer) {}

    private final Bundles bundles;
    private final PublishedForms forms;
    private final ProcedureProposals proposals;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final Clock clock;

    ChoiceDesk(
            Bundles bundles,
            PublishedForms forms,
            ProcedureProposals proposals,
            Municipalities municipalities,
            Organisations organisations,
            Clock clock) {
        this.bundles = bundles;
        this.forms = forms;
        this.proposals = proposals;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The municipality of an address; 404 if there is none. */
    Municipality municipality(String ags) {
        return municipalities.find(ags).orElseThrow(OwnCases::notFound);
    }

    /** Who decides there; empty if that authority does not take part. */
    Optional<String> authority(Municipality municipality) {
        return organisations.find(municipality.authority()).map(organisation -> organisation.name());
    }

    /** Whether applications of this procedure can be filed here. */
    boolean available(Procedure procedure) {
        return procedure
                .service()
                .flatMap(bundles::live)
                .flatMap(live -> bundles.findEntry(live.id()))
                .isPresent();
    }

    /**
     * Reads the answers of a request.
     *
     * @throws NoForms if the assistant is not available
     */
    Answered read(Map<String, String[]> parameters, Locale locale) {
        FormSchema schema = bundles.live(ChoiceTables.SERVICE)
                .map(live -> forms.of(live.id(), ProcedureProposals.FORM))
                .orElseThrow(() -> new NoForms(ChoiceTables.SERVICE));
        Map<String, List<String>> known = new LinkedHashMap<>();
        StepInput.of(parameters).raw().toMap().forEach((name, values) -> {
            if (schema.field(name).isPresent()) {
                known.put(name, values);
            }
        });
        FormContext context = new FormContext(locale, LocalDate.now(clock), Map.of(), Map.of());
        RawInput answers = RawInput.of(known);
        return new Answered(schema, answers, context, schema.validate(answers, context));
    }

    /** What the tables say to complete answers. */
    ProcedureProposal propose(Answered answered, String wish) {
        Map<String, Object> facts = new LinkedHashMap<>(answered.result().values());
        facts.put(WISH, wish);
        return proposals.in(answered.context().locale()).propose(facts, LocalDate.now(clock));
    }

    /** What the answers say about each other. */
    List<ProcedureProposal.Check> checks(Answered answered, ProcedureProposal.Check.Kind kind) {
        return proposals
                .in(answered.context().locale())
                .checks(answered.result().values())
                .stream()
                .filter(check -> check.kind() == kind)
                .toList();
    }

    /** A question with what was answered, in the reader's words; empty for a name that is no question. */
    Optional<Spoken> spoken(Answered answered, String question) {
        return answered.schema()
                .in(answered.context().locale())
                .field(question)
                .map(field -> new Spoken(question, field.label(), answer(field, answered.answers())));
    }

    private static String answer(FormField field, RawInput answers) {
        return answers.toMap().getOrDefault(field.name(), List.of()).stream()
                .map(value -> field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value))
                .collect(Collectors.joining("; "));
    }

    /** An address of the assistant that carries the answers. */
    static String address(String ags, String page, RawInput answers, Map<String, String> more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/antraege/neu/{ags}/" + page);
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("ags", ags));
        answers.toMap().forEach((name, values) -> {
            for (int i = 0; i < values.size(); i++) {
                address.queryParam(name, "{" + name + i + "}");
                variables.put(name + i, values.get(i));
            }
        });
        more.forEach(address::queryParam);
        return address.encode().buildAndExpand(variables).toUriString();
    }
}
