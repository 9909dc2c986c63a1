package org.bauweg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.forms.Forms.CONTEXT;
import static org.bauweg.forms.Forms.input;
import static org.bauweg.forms.Forms.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class FormTemplateTest {

    private static final FormSchema ALL = schema("""
            {'type':'text','text':'## Hinweis\\n\\n[Merkblatt](https://example.org) und [böse](javascript:alert(1))'},
            {'type':'separator'},{'type':'spacer','height':60},
            {'type':'group','label':'Bauherrschaft','components':[
              {'type':'textfield','key':'name','label':'Name','description':'Vor- und Nachname','validate':{'required':true},'properties':{'autocomplete':'name'}},
              {'type':'textfield','key':'mail','label':'E-Mail','validate':{'validationType':'email'}}]},
            {'type':'textarea','key':'text','label':'Beschreibung'},
            {'type':'number','key':'area','label':'Fläche','appearance':{'suffixAdorner':'m²'},'validate':{'min':0}},
            {'type':'datetime','subtype':'date','key':'day','dateLabel':'Beginn'},
            {'type':'datetime','subtype':'time','key':'at','timeLabel':'Uhrzeit'},
            {'type':'checkbox','key':'sure','label':'Ich bin sicher','validate':{'required':true}},
            {'type':'radio','key':'kind','label':'Art','validate':{'required':true},'values':[{'label':'Neubau','value':'new'},{'label':'Anbau','value':'ext'}]},
            {'type':'checklist','key':'topics','label':'Themen','values':[{'label':'Brand','value':'fire'},{'label':'Natur','value':'nature'}]},
            {'type':'select','key':'district','label':'Ortsteil','valuesKey':'districts'},
            {'type':'textfield','key':'reason','label':'Grund','conditional':{'hide':'=kind != \\"ext\\"'}},
            {'type':'dynamiclist','path':'owners','label':'Eigentümer','components':[{'type':'textfield','key':'name','label':'Name'}]},
            {'type':'table','label':'Vorschläge','dataSource':'=proposals','columns':[{'key':'agency','label':'Stelle'},{'key':'ok','label':'Pflicht'}]},
            {'type':'filepicker','key':'plan','label':'Lageplan','multiple':true,'accept':'.pdf','validate':{'required':true}},
            {'type':'expression','key':'twice','expression':'=area * 2'}""");

    private static final FormContext WITH_DATA = CONTEXT.withData(Map.of(
                    "districts", List.of(Map.of("value", "d1", "label", "Biebrich")),
                    "proposals", List.of(Map.of("agency", "Brandschutz", "ok", true))))
            .withFiles(
                    "plan",
                    new SlotFiles(
                            List.of(new FileView(
                                    "<b>plan</b>.pdf",
                                    "2,4 MB",
                                    FileView.State.REFUSED,
                                    "Nicht angenommen",
                                    List.of(new FileView.Note("Die Datei ist leer.", "/hilfe/dokumente#file-empty")),
                                    "/dokumente/1",
                                    "/antraege/1/dokumente/1/entfernen")),
                            "/antraege/1/dokumente/plan"));

    @Test
    void draws_every_kind_accessibly() {
        var html = fields(ALL.view(WITH_DATA));

        assertThat(html)
                .contains("<legend class=\"kern-label kern-label--large\">Bauherrschaft</legend>")
                .contains("<label class=\"kern-label\" for=\"f-name\">Name ")
                .contains("autocomplete=\"name\"", "aria-describedby=\"f-name-hint\"", "aria-required=\"true\"")
                .contains("type=\"email\"", "(optional)", "<textarea", "TT.MM.JJJJ")
                .contains("f-area-suffix", "inputmode=\"decimal\"")
                .contains("role=\"radiogroup\"", "<legend class=\"kern-label\">Art ", "for=\"f-kind-1\">Anbau")
                .contains("id=\"f-topics\" name=\"topics\" value=\"fire\" type=\"checkbox\"")
                .contains("<option value=\"d1\">Biebrich</option>")
                .contains("<legend class=\"kern-label\">Eigentümer 1</legend>", "name=\"owners[0].name\"")
                .contains(
                        "name=\"_add\" value=\"owners\"",
                        "name=\"_remove\" value=\"owners[0]\"",
                        "name=\"_rows.owners\"")
                .contains("scope=\"col\">Stelle", "data-label=\"Stelle\">Brandschutz</td>", ">Ja</td>")
                .contains(
                        "formaction=\"/antraege/1/dokumente/plan\"",
                        "formenctype=\"multipart/form-data\"",
                        "accept=\".pdf\"")
                .contains("&lt;b&gt;plan&lt;/b&gt;.pdf", "kern-badge--danger", "Die Datei ist leer.")
                .contains("href=\"https://example.org\"", "data-conditional=\"true\"", "name=\"_refresh\"")
                .doesNotContain("javascript:", "f-reason", "twice", "th:", "style=", "aria-invalid");
    }

    @Test
    void shows_what_was_typed_and_what_is_wrong_with_it() {
        var raw = input(
                "name",
                "\"><script>alert(1)</script>",
                "mail",
                "falsch",
                "day",
                "31.02.2026",
                "kind",
                "ext",
                "reason",
                "x",
                "text",
                "</textarea>");
        var result = ALL.validate(raw, WITH_DATA);
        var view = ALL.view(raw, WITH_DATA, result.errors());
        var html = fields(view);

        assertThat(html)
                .doesNotContain("<script", "</textarea></textarea>")
                .contains("value=\"31.02.2026\"", "aria-invalid=\"true\"", "id=\"f-day-error\"")
                .contains("aria-describedby=\"f-day-hint f-day-error\"", "name=\"reason\"", "kern-form-check--error")
                .contains("checked=\"checked\"");
        var summary = render("errorSummary(form)", Map.of("form", view));
        assertThat(summary)
                .contains("Bitte korrigieren Sie 4 Angaben", "href=\"#f-day\"", "data-focus", "tabindex=\"-1\"");
        assertThat(links(summary)).isNotEmpty().isSubsetOf(ids(html));
    }

    @Test
    void every_id_is_unique_and_every_reference_leads_somewhere() {
        var raw = input("kind", "ext", "_rows.owners", "3");
        var html = fields(ALL.view(raw, WITH_DATA, ALL.validate(raw, WITH_DATA).errors()));

        var ids = all(html, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(html, " for=\"([^\"]+)\""));
        for (var described : all(html, " aria-(?:describedby|labelledby)=\"([^\"]+)\"")) {
            assertThat(ids).containsAll(List.of(described.split(" ", -1)));
        }
    }

    @Test
    void has_no_error_summary_without_errors() {
        assertThat(render("errorSummary(form)", Map.of("form", ALL.view(WITH_DATA))))
                .isBlank();
    }

    @Test
    void reads_answers_back_in_german() {
        var result = ALL.validate(
                input(
                        "name",
                        "Ana",
                        "text",
                        "eins\nzwei",
                        "area",
                        "12.345,5",
                        "day",
                        "2026-12-24",
                        "sure",
                        "true",
                        "kind",
                        "new",
                        "topics",
                        "fire",
                        "topics",
                        "nature",
                        "district",
                        "d1",
                        "owners[0].name",
                        "<b>Bo</b>"),
                WITH_DATA);
        var summary = ALL.summary(ALL.answers(result.answers().toJson()), WITH_DATA);

        assertThat(summary.lines())
                .contains(
                        new FormSummary.Line("Fläche", "12.345,5 m²"),
                        new FormSummary.Line("Beginn", "24.12.2026"),
                        new FormSummary.Line("Ich bin sicher", "Ja"),
                        new FormSummary.Line("Art", "Neubau"),
                        new FormSummary.Line("Themen", "Brand\nNatur"),
                        new FormSummary.Line("Ortsteil", "Biebrich"),
                        new FormSummary.Line("Uhrzeit", "keine Angabe"))
                .noneMatch(line -> line.label().equals("Grund"));
        assertThat(summary.sections()).extracting(FormSummary.Section::title).contains("Bauherrschaft", "Eigentümer 1");
        assertThat(render("summary(view)", Map.of("view", summary)))
                .contains(
                        "<dt class=\"kern-description-list-item__key\">Beginn</dt>",
                        "24.12.2026",
                        "eins<br>zwei",
                        "&lt;b&gt;Bo");
    }

    @Test
    void draws_stored_answers_as_a_person_would_type_them() {
        var answers = ALL.answers(
                "{\"day\":\"2026-12-24\",\"area\":1234.5,\"kind\":\"ext\",\"owners\":[{\"name\":\"A\"},{\"name\":\"B\"}]}");

        assertThat(fields(ALL.view(answers, WITH_DATA)))
                .contains(
                        "value=\"24.12.2026\"",
                        "value=\"1234,5\"",
                        "name=\"reason\"",
                        "name=\"owners[1].name\" value=\"B\"");
    }

    private static String fields(FormView view) {
        return render("fields(form)", Map.of("form", view));
    }

    private static String render(String fragment, Map<String, Object> model) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var pages = new org.thymeleaf.templateresolver.StringTemplateResolver();
        pages.setOrder(2);
        resolver.setOrder(1);
        resolver.setResolvablePatterns(Set.of("forms/*"));
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(resolver, pages));
        var parameter = model.keySet().iterator().next();
        var call = fragment.replace("(" + parameter + ")", "(${" + parameter + "})");
        return engine.process(
                "<th:block th:replace=\"~{forms/fields :: " + call + "}\"></th:block>",
                new Context(Locale.GERMAN, model));
    }

    private static Set<String> ids(String html) {
        return Set.copyOf(all(html, " id=\"([^\"]+)\""));
    }

    private static Set<String> links(String html) {
        return Set.copyOf(all(html, "href=\"#([^\"]+)\""));
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList());
    }
}
