package org.bauweg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.forms.Forms.CONTEXT;
import static org.bauweg.forms.Forms.errorKey;
import static org.bauweg.forms.Forms.input;
import static org.bauweg.forms.Forms.schema;
import static org.bauweg.forms.Forms.submit;
import static org.bauweg.forms.Forms.values;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormValidationTest {

    private static final String NAME = "{'type':'textfield','key':'name','label':'Name','validate':{'required':true}}";
    private static final String TEXT = "{'type':'textarea','key':'text','label':'Text'}";
    private static final String AREA =
            "{'type':'number','key':'area','label':'Fläche','validate':{'min':0.5,'max':12000}}";
    private static final String FLOORS = "{'type':'number','key':'floors','label':'Geschosse','decimalDigits':0}";
    private static final String DAY = "{'type':'datetime','subtype':'date','key':'day','dateLabel':'Beginn'}";
    private static final String KIND =
            "{'type':'radio','key':'kind','label':'Art','values':[{'label':'Neubau','value':'new'},{'label':'Anbau','value':'ext'}]}";
    private static final String REASON =
            "{'type':'textfield','key':'reason','label':'Grund','validate':{'required':true},"
                    + "'conditional':{'hide':'=kind != \\'ext\\''}}".replace("\\'", "\\\"");
    private static final String FEATURES = "{'type':'checklist','key':'features','label':'Lage','values':["
            + "{'label':'Baudenkmal','value':'listed'},{'label':'Wald','value':'forest'},{'label':'Nichts davon','value':'none'}]}";
    private static final String OWNERS = """
            {'type':'dynamiclist','path':'owners','label':'Eigentümer','maxRepetitions':3,'components':[
              {'type':'textfield','key':'name','label':'Name','validate':{'required':true}},
              {'type':'checkbox','key':'company','label':'Firma'},
              {'type':'textfield','key':'register','label':'Register','conditional':{'hide':'=company != true'}}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|1234.5",
                "1234,5|1234.5",
                "1 234,50|1234.50",
                "0,75|0.75",
                "12.5|12.5",
                "0.875|0.875",
                "1.234|1234",
                "7|7"
            })
    void reads_numbers_as_people_type_them(String typed, BigDecimal expected) {
        assertThat(values(AREA, "area", typed)).containsExactly(Map.entry("area", expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zwölf|number.invalid",
                "1e5|number.invalid",
                "1,2,3|number.invalid",
                "1.23.456|number.invalid",
                "99999999999999999999|number.invalid",
                "0,1|number.min",
                "12.000,01|number.max",
                "1,1234567|number.digits",
                "NaN|number.invalid",
                "12 m²|number.invalid"
            })
    void refuses_other_numbers(String typed, String key) {
        assertThat(errorKey(AREA, "area", typed)).isEqualTo(key);
    }

    @Test
    void none_of_these_stands_alone() {
        assertThat(values(FEATURES, "features", "none")).containsKey("features");
        assertThat(values(FEATURES, "features", "listed", "features", "forest")).containsKey("features");
        assertThat(errorKey(FEATURES, "features", "listed", "features", "none")).isEqualTo("option.contradiction");
    }

    @Test
    void whole_numbers_are_longs() {
        assertThat(values(FLOORS, "floors", "3")).containsExactly(Map.entry("floors", 3L));
        assertThat(errorKey(FLOORS, "floors", "2,5")).isEqualTo("number.whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24.12.2026", "2026-12-24", "24,12,2026", "24.12. 2026", "24/12/2026", "24122026", " 24.12.2026 "
            })
    void reads_dates_in_the_usual_ways(String typed) {
        assertThat(values(DAY, "day", typed)).containsExactly(Map.entry("day", LocalDate.of(2026, 12, 24)));
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026,date.impossible",
        "29.02.2026,date.impossible",
        "2026-02-31,date.impossible",
        "24.13.2026,date.impossible",
        "24.12.26,date.year",
        "morgen,date.format",
        "24.12.1492,date.range"
    })
    void refuses_other_dates(String typed, String key) {
        assertThat(errorKey(DAY, "day", typed)).isEqualTo(key);
    }

    @Test
    void says_clearly_that_there_is_no_31st_of_february() {
        assertThat(submit(DAY, "day", "31.02.2026").errors())
                .extracting(FieldError::text)
                .containsExactly(
                        "„Beginn“: Den Tag 31.02.2026 gibt es im Kalender nicht. Bitte prüfen Sie Tag und Monat.");
        assertThat(schema(DAY)
                        .validate(input("day", "31.02.2026"), CONTEXT.withLocale(Locale.ENGLISH))
                        .errors()
                        .get(0)
                        .text())
                .contains("no day 31.02.2026");
    }

    @Test
    void may_insist_on_a_date_that_is_not_past() {
        var field = DAY.replace("'day'", "'day','disallowPassedDates':true");
        assertThat(errorKey(field, "day", "03.05.2026")).isEqualTo("date.past");
        assertThat(errorKey(field, "day", "04.05.2026")).isEmpty();
    }

    @Test
    void reads_times() {
        var field = "{'type':'datetime','subtype':'time','key':'at','timeLabel':'Uhrzeit'}";
        assertThat(values(field, "at", "9:05 Uhr")).containsExactly(Map.entry("at", "09:05"));
        assertThat(errorKey(field, "at", "25:00")).isEqualTo("time.format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=1+1",
                "${''.getClass()}",
                "{{name}}",
                "[[${7*7}]]",
                "Łęcka-Đorđević \uD83C\uDFE0 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "C\u0327\u030Ceská",
                "'; drop table cases; --"
            })
    void takes_any_text_as_just_text(String typed) {
        var expected = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC);
        assertThat(values(NAME, "name", typed)).containsExactly(Map.entry("name", expected));
    }

    @Test
    void cleans_what_no_text_should_hold() {
        assertThat(values(NAME, "name", " A\u0000\u0007B\u202Eexe\uD83D\tC\r\nD "))
                .containsEntry("name", "ABexe C D");
        assertThat(values(TEXT, "text", "eins\r\n\tzwei\u0001")).containsEntry("text", "eins\n\tzwei");
        assertThat(values(NAME, "name", "Mu\u0308ller")).containsEntry("name", "Müller");
    }

    @Test
    void refuses_ten_megabytes_quickly_also_where_the_form_sets_no_limit() {
        var huge = "ä".repeat(10_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            assertThat(errorKey(NAME, "name", huge)).isEqualTo("text.long");
            assertThat(errorKey(TEXT, "text", huge)).isEqualTo("text.long");
            assertThat(errorKey(AREA, "area", huge)).isEqualTo("number.invalid");
            assertThat(errorKey(DAY, "day", huge)).isEqualTo("date.format");
            assertThat(errorKey(KIND, "kind", huge)).isEqualTo("option.unknown");
        });
        assertThat(errorKey(NAME, "name", "x".repeat(500))).isEmpty();
        assertThat(errorKey(NAME, "name", "x".repeat(501))).isEqualTo("text.long");
        assertThat(errorKey(NAME, "name", "\uD83C\uDFE0".repeat(500))).isEmpty();
    }

    @Test
    void a_pattern_cannot_hold_up_a_request() {
        var field = "{'type':'textfield','key':'a','label':'A','validate':{'pattern':'^(a+)+$','maxLength':20000},"
                + "'properties':{'patternHint':'Nur a.'}}";
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            var result = submit(field, "a", "a".repeat(19_000) + "b");
            assertThat(result.errors()).extracting(FieldError::text).containsExactly("Nur a.");
        });
    }

    @Test
    void checks_mail_and_phone() {
        var mail = "{'type':'textfield','key':'mail','label':'E-Mail','validate':{'validationType':'email'}}";
        var phone = "{'type':'textfield','key':'phone','label':'Telefon','validate':{'validationType':'phone'}}";
        assertThat(errorKey(mail, "mail", "a.b+c@müller-bau.de")).isEmpty();
        assertThat(List.of("a", "a@b", "a@b@c.de", "a b@c.de", "@c.de"))
                .allSatisfy(typed -> assertThat(errorKey(mail, "mail", typed)).isEqualTo("text.email"));
        assertThat(errorKey(phone, "phone", "+49 (611) 31-0")).isEmpty();
        assertThat(errorKey(phone, "phone", "abc")).isEqualTo("text.phone");
        assertThat(errorKey(phone, "phone", "-------")).isEqualTo("text.phone");
    }

    @Test
    void checks_options_again() {
        assertThat(values(KIND, "kind", "new")).containsEntry("kind", "new");
        assertThat(errorKey(KIND, "kind", "${x}")).isEqualTo("option.unknown");
        var list = KIND.replace("radio", "checklist");
        assertThat(values(list, "kind", "new", "kind", "ext")).containsEntry("kind", List.of("new", "ext"));
        assertThat(errorKey(list, "kind", "new", "kind", "other")).isEqualTo("option.unknown");
    }

    @Test
    void takes_options_from_the_callers_data() {
        var schema = schema("{'type':'select','key':'b','label':'B','valuesKey':'districts'}");
        var context = CONTEXT.withData(Map.of("districts", List.of(Map.of("value", "1", "label", "Mitte"))));
        assertThat(schema.validate(input("b", "1"), context).accepted()).isTrue();
        assertThat(schema.validate(input("b", "2"), context).accepted()).isFalse();
        assertThat(schema.validate(input("b", "1"), CONTEXT).accepted()).isFalse();
    }

    @Test
    void asks_for_what_is_required_in_fitting_words() {
        var check = "{'type':'checkbox','key':'sure','label':'Alles stimmt.','validate':{'required':true}}";
        var radio = KIND.replace("'label':'Art'", "'label':'Art','validate':{'required':true}");
        assertThat(submit(NAME + "," + check + "," + radio, "name", " \t ").errors())
                .extracting(FieldError::messageKey)
                .containsExactly("required.text", "required.check", "required.choice");
    }

    @Test
    void drops_a_hidden_field_even_if_it_is_sent() {
        assertThat(values(KIND + "," + REASON, "kind", "new", "reason", "geschmuggelt"))
                .containsOnlyKeys("kind");
        assertThat(errorKey(KIND + "," + REASON, "kind", "ext")).isEqualTo("required.text");
        assertThat(values(KIND + "," + REASON, "kind", "ext", "reason", "Platz"))
                .containsEntry("reason", "Platz");
    }

    @Test
    void settles_conditions_that_build_on_each_other() {
        var chain = KIND + "," + REASON
                + ",{'type':'textfield','key':'more','label':'Mehr','conditional':{'hide':'=reason = null'}}";
        assertThat(values(chain, "kind", "new", "reason", "x", "more", "y")).containsOnlyKeys("kind");
        var backwards = "{'type':'textfield','key':'first','label':'F','conditional':{'hide':'=reason = null'}}," + KIND
                + "," + REASON;
        assertThat(values(backwards, "first", "y", "kind", "ext", "reason", "x"))
                .containsOnlyKeys("first", "kind", "reason");
        assertThat(values(backwards, "first", "y", "kind", "new", "reason", "x"))
                .containsOnlyKeys("kind");
    }

    @Test
    void ends_also_when_conditions_chase_each_other() {
        var loop = "{'type':'textfield','key':'a','label':'A','conditional':{'hide':'=b != null'}},"
                + "{'type':'textfield','key':'b','label':'B','conditional':{'hide':'=a = null'}}";
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> submit(loop, "a", "1", "b", "2"));
    }

    @Test
    void ignores_unknown_names_and_read_only_input() {
        var fixed = "{'type':'textfield','key':'number','label':'Aktenzeichen','readonly':true}";
        var result = schema(NAME + "," + fixed)
                .validate(
                        input("name", "A", "number", "gefälscht", "renderNotice", "x", "_csrf", "t"),
                        CONTEXT.withData(Map.of("number", "63-1/2026")));
        assertThat(result.values()).containsExactly(Map.entry("name", "A"), Map.entry("number", "63-1/2026"));
    }

    @Test
    void computes_expressions_itself() {
        var sum = AREA + ",{'type':'expression','key':'fee','expression':'=area * 2'}";
        assertThat(values(sum, "area", "10,5", "fee", "0")).containsEntry("fee", 21L);
    }

    @Test
    void reads_rows_with_their_own_conditions() {
        var result = submit(
                OWNERS,
                "owners[0].name",
                "Ana",
                "owners[0].register",
                "weg",
                "owners[1].name",
                "Bau GmbH",
                "owners[1].company",
                "true",
                "owners[1].register",
                "HRB 1");
        assertThat(result.accepted()).isTrue();
        assertThat(result.values().get("owners"))
                .isEqualTo(List.of(
                        Map.of("name", "Ana", "company", false),
                        Map.of("name", "Bau GmbH", "company", true, "register", "HRB 1")));
    }

    @Test
    void limits_rows_and_names_errors_by_row() {
        assertThat(submit(OWNERS, "_rows.owners", "2", "owners[0].name", "A").errors())
                .extracting(FieldError::path, FieldError::fieldId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("owners[1].name", "f-owners-1-name"));
        assertThat(errorKey(OWNERS, "owners[3].name", "A")).isEqualTo("rows.many");
        assertThat(errorKey(OWNERS.replace("'maxRepetitions'", "'minRepetitions':1,'maxRepetitions'")))
                .isEqualTo("rows.few");
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> errorKey(OWNERS, "owners[999999999].name", "A", "_rows.owners", "9999"));
    }

    @Test
    void adds_and_removes_rows_without_losing_input() {
        var two = input("owners[0].name", "A", "owners[1].name", "B", "_rows.owners", "2", "_remove", "owners[0]");
        var one = two.rearranged().orElseThrow();
        assertThat(one.rows("owners")).isEqualTo(1);
        assertThat(one.first("owners[0].name")).isEqualTo("B");
        var added = input("owners[0].name", "A", "_add", "owners").rearranged().orElseThrow();
        assertThat(added.rows("owners")).isEqualTo(2);
        assertThat(input("_refresh", "true").rearranged()).isPresent();
        assertThat(input("name", "A").rearranged()).isEmpty();
        assertThat(input("_remove", "owners[x]").rearranged()).isPresent();
        assertThat(input("_remove", "").rearranged()).isPresent();
    }

    @Test
    void a_file_being_checked_has_to_be_waited_for() {
        for (String required : List.of("true", "false")) {
            var schema = schema(
                    "{'type':'filepicker','key':'plan','label':'Lageplan','validate':{'required':" + required + "}}");
            assertThat(schema.validate(RawInput.empty(), withFile(FileView.State.CHECKING))
                            .errors())
                    .extracting(FieldError::messageKey)
                    .containsExactly("file.checking");
        }
    }

    @Test
    void a_required_slot_needs_a_file_that_is_not_refused() {
        var schema = schema("{'type':'filepicker','key':'plan','label':'Lageplan','validate':{'required':true}}");
        assertThat(schema.validate(input("plan", "plan.pdf"), CONTEXT).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("required.file");
        assertThat(schema.validate(RawInput.empty(), withFile(FileView.State.REFUSED))
                        .accepted())
                .isFalse();
        assertThat(schema.validate(RawInput.empty(), withFile(FileView.State.ACCEPTED))
                        .accepted())
                .isTrue();
    }

    @Test
    void values_survive_json() {
        var fields = String.join(",", NAME, AREA, FLOORS, DAY, KIND.replace("radio", "checklist"), OWNERS);
        var schema = schema(fields);
        var result = schema.validate(
                input(
                        "name",
                        "Łucja \uD83C\uDFE0",
                        "area",
                        "10,50",
                        "floors",
                        "2",
                        "day",
                        "24.12.2026",
                        "kind",
                        "new",
                        "owners[0].name",
                        "A"),
                CONTEXT);
        assertThat(result.accepted()).isTrue();
        var back = schema.answers(result.answers().toJson());
        assertThat(back.values()).isEqualTo(result.values());
        var untyped = Answers.fromJson("test", result.answers().toJson());
        assertThat(untyped.date("day")).contains(LocalDate.of(2026, 12, 24));
        assertThat(untyped.decimal("floors")).contains(BigDecimal.valueOf(2));
        assertThat(untyped.rows("owners").get(0).text("name")).contains("A");
        assertThat(schema.validate(schema.raw(back), CONTEXT).values()).isEqualTo(result.values());
    }

    @Test
    void rows_of_the_data_are_neither_changed_nor_dropped() {
        var list = schema(
                "{'type':'dynamiclist','path':'answers','label':'Frage','properties':{'fixedRows':'=asked = true'},"
                        + "'components':[{'type':'textarea','key':'question','label':'Frage','readonly':'=asked = true',"
                        + "'validate':{'required':true}},"
                        + "{'type':'textarea','key':'answer','label':'Antwort','validate':{'required':true}}]}");
        var asked = CONTEXT.withData(Map.of(
                "asked",
                true,
                "answers",
                List.of(Map.of("question", "Zulässig?", "answer", ""), Map.of("question", "Wie hoch?", "answer", ""))));

        var forged = list.validate(
                input(
                        "answers[0].question",
                        "Etwas anderes?",
                        "answers[0].answer",
                        "Ja.",
                        "answers[2].answer",
                        "Mehr."),
                asked);
        assertThat(forged.errors()).extracting(FieldError::path).containsExactly("answers[1].answer");

        var complete = list.validate(input("answers[0].answer", "Ja.", "answers[1].answer", "9 m."), asked);
        assertThat(complete.values().get("answers"))
                .isEqualTo(List.of(
                        Map.of("question", "Zulässig?", "answer", "Ja."),
                        Map.of("question", "Wie hoch?", "answer", "9 m.")));

        var free = list.validate(
                input("answers[0].question", "Frei?", "answers[0].answer", "Ja."),
                CONTEXT.withData(Map.of("asked", false)));
        assertThat(free.values().get("answers")).isEqualTo(List.of(Map.of("question", "Frei?", "answer", "Ja.")));
    }

    private static FormContext withFile(FileView.State state) {
        var file = new FileView("plan.pdf", "1 MB", state, "", List.of(), null, null);
        return CONTEXT.withFiles("plan", new SlotFiles(List.of(file), "/hoch"));
    }
}
