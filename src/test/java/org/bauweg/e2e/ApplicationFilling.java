package org.bauweg.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.e2e.Browser.Viewer;

/**
 * Sends an application without looking at the pages on the way. It changes a building of class 4 in Taunusstein, so that the municipality is to
 * consent and the fire service to be heard.
 */
final class ApplicationFilling {

    private static final Viewer VIEWER = Viewer.DESKTOP.withoutJavaScript();
    private static final List<String> STEPS = List.of(
            "application-plot",
            "application-project",
            "application-people",
            "application-documents",
            "application-declarations");

    private static final List<String> EXEMPT_SLOTS = List.of(
            "overviewMap",
            "sitePlan",
            "openSpacePlan",
            "floorPlans",
            "sectionDrawings",
            "elevationDrawings",
            "buildingDescription",
            "densityCalculation",
            "spacingProof",
            "designerQualification");

    private ApplicationFilling() {}

    /**
     * Starts, fills in and sends an application in a session of its own. It is one without JavaScript, where every answer of the server is a page
     * to wait for.
     *
     * @param title what is to be built
     * @return the id of the case
     */
    static String submit(Browser browser, String baseUrl, String title) {
        try (Pages pages = browser.open(baseUrl, VIEWER).signIn("bauherrin", "bauweg-demo")) {
            pages.page().waitForURL(url -> !url.contains("/anmelden"));
            return submit(pages, "P65", title, TestPlans.realPlans(Files.createTempDirectory("bauweg-plan")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #submit(Browser, String, String)}, for a house in the built-up area that is exempt (§ 64a HBO). */
    static String submitExemption(Browser browser, String baseUrl, String title) {
        try (Pages pages = browser.open(baseUrl, VIEWER).signIn("bauherrin", "bauweg-demo")) {
            pages.page().waitForURL(url -> !url.contains("/anmelden"));
            return submit(pages, "P64A", title, TestPlans.realPlans(Files.createTempDirectory("bauweg-plan")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String submit(Pages pages, String procedure, String title, List<Path> plans) {
        boolean exempt = procedure.equals("P64A");
        Page page = pages.page();
        var walk = new ApplicantWalk(pages, VIEWER, "filling");
        pages.visit("/antraege/neu?ort=Taunusstein");
        page.locator("input[name=gemeinde]").first().check();
        walk.press("main form[method=post] button[type=submit]");
        page.waitForURL("**/verfahren");
        walk.press("main a[href$='/liste']");
        page.waitForURL("**/liste");
        page.locator("input[name=verfahren][value=" + procedure + "]").check();
        walk.press("main form[method=post] button[type=submit]");
        page.waitForURL("**/schritte/**");
        String caseId = page.url().replaceFirst(".*/antraege/([^/]+)/.*", "$1");
        for (String step : STEPS) {
            page.waitForURL("**/schritte/" + step);
            walk.fill(exempt ? exempt(step) : ApplicantWalk.ANSWERS.getOrDefault(step, Map.of()));
            if (step.equals("application-project")) {
                // a permit: change a building of class 4, so that bodies are asked; from the keyboard: without
                // JavaScript Playwright waits in vain for the page to stand still
                if (!exempt) {
                    page.locator("[name=projectKind][value=alteration]").press("Space");
                    page.locator("[name=buildingClass][value=gk4]").press("Space");
                }
                page.locator("[name=projectTitle]").fill(title);
            }
            if (step.equals("application-documents")) {
                List<String> slots = exempt ? EXEMPT_SLOTS : ApplicantWalk.SLOTS;
                for (int i = 0; i < slots.size(); i++) {
                    walk.upload(slots.get(i), plans.get(i % plans.size()));
                }
            }
            walk.next();
        }
        page.waitForURL("**/pruefen");
        walk.press("form[action$='/absenden'] button");
        page.waitForURL("**gesendet**");
        return caseId;
    }

    /** The answers of a permit without what an exemption does not ask, and with what it asks besides. */
    private static Map<String, String> exempt(String step) {
        Map<String, String> answers = new LinkedHashMap<>(ApplicantWalk.ANSWERS.getOrDefault(step, Map.of()));
        List.of("grossVolume", "buildingCosts", "procedureChoice").forEach(answers::remove);
        if (step.equals("application-declarations")) {
            answers.put("conditionsMet", "check:true");
            answers.put("conversionChoice", "radio:P65");
        }
        return answers;
    }
}
