package org.bauweg.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            return submit(pages, title, TestPlans.realPlans(Files.createTempDirectory("bauweg-plan")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String submit(Pages pages, String title, List<Path> plans) {
        Page page = pages.page();
        var walk = new ApplicantWalk(pages, VIEWER, "filling");
        pages.visit("/antraege/neu?ort=Taunusstein");
        page.locator("input[name=gemeinde]").first().check();
        walk.press("main form[method=post] button[type=submit]");
        page.waitForURL("**/verfahren");
        walk.press("main a[href$='/liste']");
        page.waitForURL("**/liste");
        page.locator("input[name=verfahren][value=P65]").check();
        walk.press("main form[method=post] button[type=submit]");
        page.waitForURL("**/schritte/**");
        String caseId = page.url().replaceFirst(".*/antraege/([^/]+)/.*", "$1");
        for (String step : STEPS) {
            page.waitForURL("**/schritte/" + step);
            walk.fill(step);
            if (step.equals("application-project")) {
                // from the keyboard: without JavaScript Playwright waits in vain for the page to stand still
                page.locator("[name=projectKind][value=alteration]").press("Space");
                page.locator("[name=buildingClass][value=gk4]").press("Space");
                page.locator("[name=projectTitle]").fill(title);
            }
            if (step.equals("application-documents")) {
                for (int i = 0; i < ApplicantWalk.SLOTS.size(); i++) {
                    walk.upload(ApplicantWalk.SLOTS.get(i), plans.get(i % plans.size()));
                }
            }
            walk.next();
        }
        page.waitForURL("**/pruefen");
        walk.press("form[action$='/absenden'] button");
        page.waitForURL("**gesendet**");
        return caseId;
    }
}
