package org.bauweg.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that Bauweg can draw and validate. Immutable, safe for many threads; read it once per bundle and keep it.
 *
 * <p>Written in Camunda Forms JSON. Conditions and expressions are FEEL without loops, so that each ends in time linear to its data.
 */
public final class FormSchema {

    private final String id;
    private final String title;
    private final List<Element> elements;
    private final Outline outline;
    private final Map<String, FormSchema> translations;

    FormSchema(String id, String title, List<Element> elements, Map<String, FormSchema> translations) {
        this.translations = Map.copyOf(translations);
        this.id = id;
        this.title = title;
        this.elements = List.copyOf(elements);
        this.outline = new Outline(elements);
    }

    /**
     * Reads a form file.
     *
     * @param fileName name with ending, {@code <id>.form}; it must match the id inside
     * @param json the file's content
     * @return the schema, or every finding against it; never throws for bad content
     */
    public static ParsedForm parse(String fileName, String json) {
        return SchemaReader.read(fileName, json);
    }

    public String id() {
        return id;
    }

    /** The form in a language; itself where it has no words in it. */
    public FormSchema in(Locale language) {
        return translations.getOrDefault(language.getLanguage(), this);
    }

    /** Property "title" of the form, else its first heading; the page shows it as its main heading. */
    public String title() {
        return title;
    }

    /** All fields in document order, those of lists after their list; without document slots. */
    public List<FormField> fields() {
        return List.copyOf(outline.fields);
    }

    /** The fields that a process may be given as plain variables. */
    public List<FormField> variables() {
        return outline.fields.stream().filter(FormField::isVariable).toList();
    }

    public Optional<FormField> field(String name) {
        return outline.fields.stream()
                .filter(field -> field.list() == null && field.name().equals(name))
                .findFirst();
    }

    public List<FileSlot> fileSlots() {
        return List.copyOf(outline.slots);
    }

    /** Names that expressions, options and tables of the form take from the caller's data. */
    public Set<String> references() {
        return Set.copyOf(outline.references);
    }

    /** Whether data under this name can show in the form: an expression takes it, or a field begins with it. */
    public boolean uses(String name) {
        return outline.references.contains(name)
                || outline.fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** True if questions depend on other answers. */
    public boolean isConditional() {
        return outline.conditional;
    }

    /**
     * Judges a submit. Hidden fields are dropped, read-only ones taken from the context, unknown names ignored.
     *
     * @return typed values of everything in order, and every error; never throws for bad input
     */
    public FormResult validate(RawInput raw, FormContext context) {
        return Submission.of(id, in(context.locale()).elements, raw, context);
    }

    /** The form as first shown: default values, and the context's data where it has values for fields. */
    public FormView view(FormContext context) {
        return view(initial(context), context, List.of());
    }

    /** The form with answers stored before. */
    public FormView view(Answers answers, FormContext context) {
        return view(raw(answers), context, List.of());
    }

    /** The form with what a person typed and what is wrong with it. */
    public FormView view(RawInput raw, FormContext context, List<FieldError> errors) {
        var spoken = in(context.locale());
        return new ViewBuilder(new Evaluation(spoken.elements, raw, context), raw, context, errors)
                .build(spoken, spoken.elements);
    }

    /** Stored answers for reading: the review page, the receipt, the case page. */
    public FormSummary summary(Answers answers, FormContext context) {
        var complete = context.withData(answers.values());
        var spoken = in(context.locale());
        return new SummaryBuilder(new Evaluation(spoken.elements, raw(answers), complete), complete)
                .build(id, spoken.title, spoken.elements);
    }

    /** Reads what {@link Answers#toJson()} wrote, with every value as its field's type; values of unknown fields are dropped. */
    public Answers answers(String json) {
        return new Answers(
                id, new StoredValues(elements).typed(Answers.fromJson(id, json).values()));
    }

    /** Stored answers as input, as if a person had typed them. */
    public RawInput raw(Answers answers) {
        return new StoredValues(elements).raw(answers.values(), false);
    }

    private RawInput initial(FormContext context) {
        return new StoredValues(elements).raw(context.data(), true);
    }

    @Override
    public String toString() {
        return "FormSchema[" + id + ", " + outline.fields.size() + " fields]";
    }
}
