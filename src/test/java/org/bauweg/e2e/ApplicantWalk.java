package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.bauweg.e2e.Browser.Viewer;

/** What an applicant does from the start page to the receipt, with and without JavaScript; every page on the way is checked. */
final class ApplicantWalk {

    /** Answers that decide which questions are asked come first. Values are "radio:x", "check:a,b", "select:x" or text. */
    static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "application-plot",
            ordered(
                    "planningArea", "radio:innerArea",
                    "plotOwner", "radio:applicant",
                    "plotServiced", "radio:yes",
                    "plotFeatures", "check:none",
                    "plotStreet", "Am Mühlberg",
                    "plotHouseNumber", "12a",
                    "plotPostcode", "65232",
                    "plotTown", "Taunusstein-Wehen",
                    "cadastralDistrict", "Wehen",
                    "parcels[0].section", "7",
                    "parcels[0].parcel", "112/3",
                    "plotArea", "812,5"),
            "application-project",
            ordered(
                    "projectKind", "radio:construction",
                    "buildingUse", "select:housing",
                    "buildingClass", "radio:gk1",
                    "parkingStatute", "radio:no",
                    "deviation", "radio:no",
                    "projectTitle", "Neubau eines Einfamilienhauses",
                    "projectDescription", "Zwei Geschosse, Satteldach, Holzrahmenbau.",
                    "dwellings", "1",
                    "grossVolume", "780",
                    "usableArea", "160",
                    "buildingCosts", "420.000",
                    "parkingSpaces", "2",
                    "bicycleSpaces", "3"),
            "application-people",
            ordered(
                    "applicantKind", "radio:person",
                    "submitter", "radio:applicant",
                    "designerBasis", "radio:full",
                    "applicantFirstName", "Željka",
                    "applicantLastName", "Škoda-Müller",
                    "applicantStreet", "Hauptstraße 5",
                    "applicantPostcode", "65232",
                    "applicantTown", "Taunusstein",
                    "applicantEmail", "zeljka@beispiel.de",
                    "designerName", "Jürgen Beispiel",
                    "designerRegistration", "AKH 12345",
                    "designerEmail", "buero@beispiel.de"),
            "application-declarations",
            ordered(
                    "procedureChoice", "radio:required",
                    "constructionNoise", "radio:withinLimits",
                    "noticeConsent", "check:true",
                    "privacyRead", "check:true",
                    "truthDeclared", "check:true"));

    static final List<String> SLOTS = List.of(
            "overviewMap",
            "sitePlan",
            "openSpacePlan",
            "floorPlans",
            "sectionDrawings",
            "elevationDrawings",
            "buildingDescription",
            "densityCalculation",
            "volumeCalculation",
            "statisticsForm",
            "designerQualification");

    private final Pages pages;
    private final Page page;
    private final Viewer viewer;
    private final String name;

    ApplicantWalk(Pages pages, Viewer viewer, String name) {
        this.pages = pages;
        this.page = pages.page();
        this.viewer = viewer;
        this.name = name;
    }

    /** A house in the built-up area that keeps every rule: exempt until 2030, but the applicant may demand a permit. */
    static final List<Map<String, String>> QUESTIONS = List.of(
            ordered("undertaking", "radio:construction"),
            ordered("exemptConstruction", "select:none"),
            ordered("builder", "radio:private"),
            ordered(
                    "buildingUse", "select:housing",
                    "planningArea", "radio:innerArea",
                    "deviation", "radio:no"),
            ordered(
                    "floorHeight", "radio:upTo7",
                    "plotServiced", "radio:yes",
                    "sensitiveUse", "check:none"));

    /**
     * From the start page through signing in and choosing the municipality to the first step, in the simplified procedure; returns the
     * draft's path.
     */
    String begin(String place) {
        municipality(place);
        press("main a[href$='/liste']");
        pages.check(name + "-procedures");
        page.locator("input[name=verfahren][value=P65]").check();
        press("main form[method=post] button[type=submit]");
        return draft();
    }

    /** As {@link #begin}, but the assistant's questions lead to the procedure, and the applicant demands another. */
    String beginWithAssistant(String place) {
        municipality(place);
        pages.check(name + "-choice");
        for (Map<String, String> questions : QUESTIONS) {
            fill(questions);
            next();
        }
        page.waitForURL("**/vorschlag?**");
        pages.check(name + "-proposal");
        assertThat(page.locator("main").innerText())
                .contains("Erweiterte Genehmigungsfreistellung für Wohngebäude", "§ 64a HBO");
        press("main button[name=procedureWish][value=P65]");
        page.waitForURL("**procedureWish=P65**");
        assertThat(page.locator("main").innerText()).contains("§ 62 Abs. 3 HBO");
        press("main button[name=verfahren][value=P65]");
        page.waitForURL("**/schritte/**");
        assertThat(page.locator("[name=planningArea][value=innerArea]").isChecked())
                .as("nothing is asked twice")
                .isTrue();
        return draft();
    }

    private String draft() {
        assertThat(page.url()).contains("/schritte/application-plot");
        return page.url().replaceFirst(".*(/antraege/[^/]+)/.*", "$1");
    }

    private void municipality(String place) {
        pages.visit("/");
        press("main a[href$='/antraege/neu']");
        if (page.url().contains("/anmelden")) {
            page.fill("#username", "bauherrin");
            page.fill("#password", "bauweg-demo");
            press("main button[type=submit]");
        }
        pages.check(name + "-new");
        page.fill("#ort", place);
        press("main form[method=get] button");
        pages.check(name + "-new-found");
        page.locator("input[name=gemeinde]").first().check();
        press("main form[method=post] button[type=submit]");
        assertThat(page.url()).contains("/verfahren");
    }

    /** A whole application, sent; returns the path of its case. */
    String application(String place, Path plan) {
        String draft = begin(place);
        step("application-plot");
        step("application-project");
        step("application-people");
        documents(plan);
        step("application-declarations");
        send();
        return draft;
    }

    /** Answers a step and goes on; the page is checked with its answers. */
    void step(String form) {
        assertThat(page.url()).contains("/schritte/" + form);
        fill(form);
        pages.check(name + "-" + form);
        next();
        assertThat(page.locator("#form-errors").allInnerTexts()).isEmpty();
    }

    /** Fills the fields of a step without sending it. */
    void fill(String form) {
        fill(ANSWERS.getOrDefault(form, Map.of()));
    }

    /** Fills the fields of any form, those that ask for further questions first. */
    void fill(Map<String, String> answers) {
        answers.entrySet().stream().filter(ApplicantWalk::isChoice).forEach(this::answer);
        answers.entrySet().stream().filter(entry -> !isChoice(entry)).forEach(this::answer);
    }

    /** Uploads the file into every slot that needs one and goes on. */
    void documents(Path plan) {
        for (String slot : SLOTS) {
            upload(slot, plan);
        }
        pages.check(name + "-application-documents");
        next();
    }

    /** Puts a file into a slot and waits until the page shows it. */
    void upload(String slot, Path file) {
        Locator input = page.locator("#slot-" + slot + " input[type=file]");
        input.setInputFiles(file);
        if (!viewer.javaScript()) {
            press("#slot-" + slot + " [data-upload-submit]");
        }
        page.locator("#slot-" + slot + " .bw-files >> text=" + file.getFileName())
                .first()
                .waitFor();
    }

    void next() {
        press("button[name=_next]");
    }

    /** Presses a button; without JavaScript from the keyboard, where Playwright cannot tell whether the page stands still. */
    void press(String button) {
        Locator found = page.locator(button).first();
        if (viewer.javaScript()) {
            found.click();
        } else {
            found.press("Enter");
        }
    }

    /** Sends from the review page. */
    void send() {
        assertThat(page.url()).contains("/pruefen");
        pages.check(name + "-review");
        press("form[action$='/absenden'] button");
        assertThat(page.url()).contains("gesendet");
    }

    private void answer(Entry<String, String> answer) {
        String field = answer.getKey();
        String[] parts = answer.getValue().split(":", 2);
        String css = "[name=\"" + field + "\"]";
        if (!viewer.javaScript() && page.locator(css).count() == 0) {
            press("button[name=_refresh]");
        }
        switch (parts[0]) {
            case "radio" -> choose(page.locator("input" + css + "[value=\"" + parts[1] + "\"]"));
            case "check" -> {
                for (String value : parts[1].split(",", -1)) {
                    choose(page.locator("input" + css + "[value=\"" + value + "\"]"));
                }
            }
            case "select" -> page.locator("select" + css).selectOption(parts[1]);
            default -> page.locator(css).fill(answer.getValue());
        }
        if (parts.length == 2 && viewer.javaScript()) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    /** From the keyboard without JavaScript, as in {@link #press}. */
    private void choose(Locator option) {
        if (viewer.javaScript()) {
            option.check();
        } else if (!option.isChecked()) {
            option.press("Space");
        }
    }

    private static boolean isChoice(Entry<String, String> answer) {
        return answer.getValue().matches("(radio|check|select):.*");
    }

    static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
