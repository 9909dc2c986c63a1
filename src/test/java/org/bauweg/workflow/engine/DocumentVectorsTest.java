package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.engine.ChoiceCase.facts;
import static org.bauweg.workflow.engine.ChoiceCase.house;
import static org.bauweg.workflow.engine.ChoiceCase.with;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.DocumentRequirements;
import org.bauweg.workflow.ProcedureProposal.Ground;
import org.bauweg.workflow.RequiredDocument;
import org.bauweg.workflow.RequiredDocument.Time;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which documents a procedure needs (section C of the test vectors), by the shipped tables. */
class DocumentVectorsTest {

    private static final DocumentRequirements REQUIREMENTS = new DocumentRequirements(new DmnTables());

    @Test
    @DisplayName("C01")
    void exemptHouseWithParkingStatute() {
        var needed = new Needed(Procedure.P64, house("parkingStatute", "yes"));

        needed.at(Time.APPLICATION, "FORM BVB UEP LP FFP GR SC AN BB ABST STP MASS");
        needed.includes(Time.START, "BER STAT BS WS SCH STATI BAB17");
        needed.at(Time.COMPLETION, "BAB18 UES BAB20 UEB UEW UEE");
        needed.never("ABW EINF LUEF BSK");
        assertThat(needed.one("FORM").note()).contains("BAB 33");
    }

    @Test
    @DisplayName("C02")
    void houseTooNearInTheInnerArea() {
        var needed = new Needed(
                Procedure.P65,
                house("planningArea", "innerArea", "deviation", "yes", "deviationSubjects", List.of("spacing")));

        needed.at(Time.APPLICATION, "FORM ABW BVB UEP LP FFP GR SC AN BB ABST MASS BER EINF STATI");
        needed.never("BSA");
        assertThat(needed.one("FORM").note()).contains("BAB 01");
        assertThat(needed.one("ABW").note()).contains("BAB 10");
        assertThat(needed.one("LP").note()).contains("Außenmaßen", "Ortsvergleich");
        assertThat(needed.one("EINF").slot()).as("may be in the drawings").isEmpty();
    }

    @Test
    @DisplayName("C03")
    void newSchool() {
        var needed = new Needed(Procedure.P66_SPECIAL, house("buildingUse", "public"));

        needed.at(Time.APPLICATION, "FORM BVB UEP LP FFP GR SC AN BB ABST MASS BER LUEF STAT BSK BF STATI");
        needed.at(Time.START, "WS SCH BAB17");
        needed.at(Time.COMPLETION, "BAB18 BAB20 UEW UEE");
        needed.never("BS UES UEB");
        assertThat(needed.one("BF").note()).contains("BAB 34");
        assertThat(needed.one("BVB").note()).contains("volle Bauvorlageberechtigung");
    }

    @Test
    @DisplayName("C04")
    void twelveFlatsInTheFullProcedureByChoice() {
        var needed = new Needed(Procedure.P66, house("dwellings", 12));

        needed.includes(Time.APPLICATION, "LUEF BF");
        needed.includes(Time.START, "STAT BS WS SCH");
        needed.never("BSK");
        assertThat(needed.one("BF").note()).contains("BAB 35");
    }

    @Test
    @DisplayName("C05")
    void tenFlatsWithAnExceptionFromThePlan() {
        var needed = new Needed(
                Procedure.P65,
                house("dwellings", 10, "deviation", "yes", "deviationSubjects", List.of("developmentPlan")));

        needed.includes(Time.APPLICATION, "ABW");
        needed.includes(Time.START, "BF");
        needed.never("LUEF");
        assertThat(needed.one("BF").note()).contains("BAB 35");
        assertThat(needed.one("LP").note()).contains("Ortsvergleich");
    }

    @Test
    @DisplayName("C06")
    void farmHouseWithoutASewer() {
        Map<String, Object> farm =
                house("planningArea", "outerArea", "plotServiced", "no", "buildingUse", "agriculture");
        var needed = new Needed(Procedure.P65, farm);

        needed.includes(Time.APPLICATION, "ERS");
        needed.never("EINF ART");
        assertThat(needed.one("FFP").note()).contains("Eingriffs- und Ausgleichsplan");
        assertThat(needed.one("LP").note()).contains("Außenmaßen").doesNotContain("Ortsvergleich");
        new Needed(Procedure.P65, with(farm, "plotFeatures", List.of("protectedSpecies")))
                .includes(Time.APPLICATION, "ART");
    }

    @Test
    @DisplayName("C07")
    void advertisement() {
        Map<String, Object> sign = facts("projectKind", "advertising", "planningArea", "innerArea");
        var needed = new Needed(Procedure.P65, sign);

        needed.at(Time.APPLICATION, "FORM LP ADV ADVB");
        needed.never("FFP BER STAT");
        assertThat(needed.one("ADV").note()).contains("Nachbargebäuden", "Maßen");
        new Needed(Procedure.P65, with(sign, "circumstances", List.of("structural"))).includes(Time.START, "STAT");
    }

    @Test
    @DisplayName("C08")
    void halfOfADoubleHouseIsRemoved() {
        var needed = new Needed(Procedure.P63A_NOTICE, facts("detached", "no"));

        needed.at(Time.APPLICATION, "FORM CERT");
        needed.at(Time.OPTIONAL, "LP PHO ABR");
        needed.at(Time.START, "");
        new Needed(Procedure.P63A_NOTICE, facts("detached", "yes")).at(Time.APPLICATION, "FORM");
    }

    @Test
    @DisplayName("C09")
    void dialysisCentreInTheSimplifiedProcedure() {
        Map<String, Object> centre = house("buildingUse", "commercial", "circumstances", List.of("hygiene"));
        var needed = new Needed(Procedure.P65, centre);

        assertThat(needed.one("HYG").time()).isEqualTo(Time.START);
        assertThat(needed.one("HYG").slot()).isEmpty();
        assertThat(needed.one("HYG").note()).contains("Gesundheitsamt", "vier Wochen");
        new Needed(Procedure.P66, centre).includes(Time.APPLICATION, "HYG");
    }

    @Test
    @DisplayName("C10")
    void scalesAndAgeAreHintsAndNoDefects() {
        assertThat(hints("document", "LP", "extractAge", 1.7, "scale", 1000, "readable", "yes"))
                .isEmpty();
        assertThat(hints("document", "GR", "scale", 200, "scaleReason", "no"))
                .singleElement()
                .satisfies(hint -> assertThat(hint.reason()).contains("1:100", "begründeten Fällen"));
        assertThat(hints("document", "GR", "scale", 200, "scaleReason", "yes")).isEmpty();
        assertThat(hints("document", "SC", "scale", 100, "scaleReason", "no")).isEmpty();
    }

    @Test
    void eachDocumentComesOnceAndNamesItsNorm() {
        RequirementCases.all().forEach(needs -> {
            List<RequiredDocument> documents = REQUIREMENTS.of(needs.procedure(), needs.facts());
            assertThat(documents)
                    .extracting(document -> document.key() + document.time())
                    .doesNotHaveDuplicates();
            assertThat(documents)
                    .allSatisfy(document -> assertThat(document.norm()).isNotBlank());
        });
    }

    private static List<Ground> hints(Object... facts) {
        return REQUIREMENTS.hints(facts(facts));
    }

    /** What the tables say to one case. */
    private record Needed(List<RequiredDocument> documents) {

        Needed(Procedure procedure, Map<String, Object> facts) {
            this(REQUIREMENTS.of(procedure, facts));
        }

        void at(Time time, String keys) {
            assertThat(keys(time)).containsExactlyInAnyOrderElementsOf(list(keys));
        }

        void includes(Time time, String keys) {
            assertThat(keys(time)).containsAll(list(keys));
        }

        void never(String keys) {
            assertThat(documents).extracting(RequiredDocument::key).doesNotContainAnyElementsOf(list(keys));
        }

        RequiredDocument one(String key) {
            List<RequiredDocument> found = documents.stream()
                    .filter(document -> document.key().equals(key))
                    .toList();
            assertThat(found).as(key).hasSize(1);
            return found.get(0);
        }

        private List<String> keys(Time time) {
            return documents.stream()
                    .filter(document -> document.time() == time)
                    .map(RequiredDocument::key)
                    .toList();
        }

        private static List<String> list(String keys) {
            return keys.isEmpty() ? List.of() : Arrays.asList(keys.split(" ", -1));
        }
    }
}
