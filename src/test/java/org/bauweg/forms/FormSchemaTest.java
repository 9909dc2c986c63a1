package org.bauweg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.forms.Forms.findings;
import static org.bauweg.forms.Forms.json;
import static org.bauweg.forms.Forms.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

    @Test
    void names_fields_with_their_types_and_slots() {
        var schema = schema("""
                {'type':'group','label':'Vorhaben','components':[
                  {'type':'textfield','key':'name','label':'Name','validate':{'required':true}},
                  {'type':'number','key':'floors','label':'Geschosse','decimalDigits':0},
                  {'type':'number','key':'area','label':'Fläche'}]},
                {'type':'datetime','subtype':'date','key':'start','dateLabel':'Beginn'},
                {'type':'checkbox','key':'sure','label':'Sicher'},
                {'type':'radio','key':'kind','label':'Art','values':[{'label':'Neubau','value':'new'}]},
                {'type':'dynamiclist','path':'owners','label':'Eigentümer','components':[{'type':'textfield','key':'name','label':'Name'}]},
                {'type':'filepicker','key':'plan','label':'Lageplan','accept':'.pdf','validate':{'required':true}}""");

        assertThat(schema.variables())
                .extracting(field -> field.name() + ":" + field.type())
                .containsExactly(
                        "name:TEXT", "floors:INTEGER", "area:DECIMAL", "start:DATE", "sure:BOOLEAN", "kind:TEXT");
        assertThat(schema.fields()).extracting(FormField::list).contains("owners");
        assertThat(schema.field("kind").orElseThrow().choices()).containsExactly(new Choice("new", "Neubau"));
        assertThat(schema.fileSlots()).containsExactly(new FileSlot("plan", "Lageplan", "", true, false, ".pdf"));
    }

    @Test
    void takes_the_first_heading_as_title_and_does_not_show_it_twice() {
        var json = json("{'type':'text','text':'# Angaben zum Grundstück\\n\\nBitte **genau**.'}")
                .replace("\"properties\":{\"title\":\"Test\"},", "");
        var schema = ((ParsedForm.Accepted) FormSchema.parse("test.form", json)).schema();

        assertThat(schema.title()).isEqualTo("Angaben zum Grundstück");
        assertThat(schema.view(Forms.CONTEXT).nodes())
                .containsExactly(new NodeView.Prose("<p class=\"kern-body\">Bitte <strong>genau</strong>.</p>\n"));
    }

    @Test
    void tells_which_names_it_takes_from_outside() {
        var schema = schema("""
                {'type':'textfield','key':'a','label':'A','conditional':{'hide':'=kind = \\"x\\" and today > date(\\"2026-01-01\\")'}},
                {'type':'select','key':'b','label':'B','valuesKey':'districts'},
                {'type':'table','label':'T','dataSource':'=proposals[agency = a]','columns':[{'key':'k','label':'K'}]}""");

        assertThat(schema.references()).containsExactlyInAnyOrder("kind", "districts", "proposals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "iframe", "image", "documentPreview", "taglist", "script", ""})
    void refuses_what_it_cannot_draw(String type) {
        assertThat(findings("{'type':'" + type + "','id':'x','key':'x'}"))
                .anySatisfy(finding -> assertThat(finding.problem()).contains("nicht unterstützt"));
    }

    @Test
    void ignores_the_submit_button_that_modeler_writes_and_refuses_reset() {
        assertThat(findings("{'type':'button','action':'submit','label':'Senden','key':'b'}".replace(",'key':'b'", "")))
                .isEmpty();
        assertThat(findings("{'type':'button','action':'reset','label':'Leeren'}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'textfield','label':'A'}                                                                | Schlüssel
            {'type':'textfield','key':'Plot','label':'A'}                                                   | ungeeignet
            {'type':'textfield','key':'a.b','label':'A'}                                                    | ungeeignet
            {'type':'textfield','key':'today','label':'A'}                                                  | vergeben
            {'type':'textfield','key':'a','label':'A'},{'type':'number','key':'a','label':'B'}              | mehrfach
            {'type':'textfield','key':'a'}                                                                  | Beschriftung
            {'type':'textfield','key':'a','label':'=name'}                                                  | Ausdruck
            {'type':'textfield','key':'a','label':'A','validate':{'custom':'x'}}                            | custom
            {'type':'textfield','key':'a','label':'A','validate':{'min':1}}                                 | min
            {'type':'textfield','key':'a','label':'A','validate':{'maxLength':999999}}                      | maxLength
            {'type':'textfield','key':'a','label':'A','validate':{'pattern':'(?=a)'}}                       | Muster
            {'type':'textfield','key':'a','label':'A','validate':{'pattern':'((a{1,900}){1,900}){1,900}'}}  | Muster
            {'type':'textfield','key':'a','label':'A','onclick':'x'}                                        | onclick
            {'type':'textfield','key':'a','label':'A','conditional':{'hide':'=b = '}}                       | lesbar
            {'type':'textfield','key':'a','label':'A','conditional':{'hide':'b'}}                           | kein FEEL
            {'type':'textfield','key':'a','label':'A','conditional':{'show':'=b'}}                          | show
            {'type':'radio','key':'a','label':'A'}                                                          | keine Antworten
            {'type':'radio','key':'a','label':'A','values':[{'label':'x','value':'x'},{'label':'y','value':'x'}]} | mehrfach
            {'type':'datetime','subtype':'datetime','key':'a','dateLabel':'A'}                              | einem Feld
            {'type':'group','label':'G','path':'p','components':[]}                                         | Pfad
            {'type':'dynamiclist','path':'a','label':'L','components':[{'type':'filepicker','key':'f','label':'F'}]} | Dateien
            {'type':'text','text':'<script>alert(1)</script>'}                                              | HTML
            {'type':'text','text':'![x](https://example.org/x.png)'}                                        | Bild
            {'type':'text','text':'Hallo {{name}}'}                                                         | Ausdruck
            {'type':'table','label':'T','columns':[{'key':'a','label':'A'}]}                                | Datenquelle
            """)
    void refuses_a_form_with_a_mistake_and_says_which(String components, String word) {
        assertThat(findings(components))
                .isNotEmpty()
                .anySatisfy(finding -> assertThat(finding.problem()).contains(word))
                .allSatisfy(
                        finding -> assertThat(finding.remedy()).endsWith(".").isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "some x in 1..1000000000 satisfies x > 1",
                "every x in a satisfies x > 1",
                "function(x) x",
                "2 ** 999999999",
                "matches(a, \\\"(a+)+$\\\")",
                "replace(a, \\\"a\\\", \\\"b\\\")",
                "round half up(a, 999999999)",
                "now() > a",
                "((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))"
            })
    void refuses_expressions_that_could_run_long(String expression) {
        assertThat(findings("{'type':'textfield','key':'a','label':'A','conditional':{'hide':'=" + expression + "'}}"))
                .hasSize(1);
    }

    @Test
    void refuses_an_expression_that_is_too_long() {
        assertThat(findings("{'type':'textfield','key':'a','label':'A','conditional':{'hide':'=" + "a or ".repeat(300)
                        + "a'}}"))
                .hasSize(1);
    }

    @Test
    void refuses_files_that_are_not_forms() {
        assertThat(FormSchema.parse("x.form", "")).isInstanceOf(ParsedForm.Refused.class);
        assertThat(FormSchema.parse("x.form", "{")).isInstanceOf(ParsedForm.Refused.class);
        assertThat(FormSchema.parse("x.form", "[]")).isInstanceOf(ParsedForm.Refused.class);
        assertThat(FormSchema.parse("x.form", "null")).isInstanceOf(ParsedForm.Refused.class);
        assertThat(FormSchema.parse("x.form", "{\"id\":\"x\",\"id\":\"y\"}")).isInstanceOf(ParsedForm.Refused.class);
        assertThat(FormSchema.parse("x.form", " ".repeat(400_000))).isInstanceOf(ParsedForm.Refused.class);
        assertThat(FormSchema.parse("x.form", "[".repeat(100_000))).isInstanceOf(ParsedForm.Refused.class);
    }

    @Test
    void insists_that_file_name_and_id_agree() {
        var parsed = FormSchema.parse("other.form", json("{'type':'separator'}"));

        assertThat(parsed).isInstanceOfSatisfying(ParsedForm.Refused.class, refused -> assertThat(refused.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("Dateinamen")));
    }
}
