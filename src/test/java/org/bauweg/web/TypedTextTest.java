package org.bauweg.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedTextTest {

    @Test
    void wordsComeBackInTheOrderOfTheFormAndNothingElse() {
        var request = new MockHttpServletRequest();
        request.addParameter("_csrf", "a secret");
        request.addParameter("decision", "grant");
        request.addParameter("completeOn", "2026-11-23");
        request.addParameter("missing", "sitePlan", "floorPlans");
        request.addParameter("reasons", "  Zwei Wörter\nund eine Zeile ");
        request.addParameter("note", "Noch ein Satz.");
        request.addParameter("empty", "   ");
        assertThat(TypedText.of(request)).containsExactly("Zwei Wörter\nund eine Zeile", "Noch ein Satz.");
    }
}
