package org.bauweg.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.bauweg.e2e.Browser.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the pages in README.md from the running product: entry page, an applicant's status page while others are heard, a clerk's task. Not part
 * of the tests: {@code mvn -Ppictures verify}.
 */
class ReadmePictures {

    private static final Path PICTURES = Path.of("docs", "pictures");
    private static final Viewer VIEWER = new Viewer(1200, 960, false, true);
    private static final String TITLE = "Neubau eines Einfamilienhauses";

    @TempDir
    private Path data;

    @TempDir
    private Path files;

    @Test
    void takePictures() {
        try (AppServer server = AppServer.start("pictures", data);
                Browser browser = Browser.start();
                Pages applicant = browser.open(server.baseUrl(), VIEWER);
                Pages clerk = browser.open(server.baseUrl(), VIEWER)) {
            applicant.visit("/");
            picture(applicant, "page-entry");
            String draft = apply(applicant);
            signIn(clerk, "sb-rtk");
            openTask(clerk);
            confirmCompleteness(clerk);
            openTask(clerk);
            clerk.page().locator("main form button[type=submit]").last().click();
            clerk.page().waitForURL("**/arbeitsvorrat**");
            applicant.visit(draft);
            picture(applicant, "page-status");
        }
    }

    /** Returns the path of the application's page. */
    private String apply(Pages applicant) {
        var walk = new ApplicantWalk(applicant, VIEWER, "pictures");
        String path = walk.begin("Taunusstein");
        walk.step("application-plot");
        walk.step("application-project");
        walk.step("application-people");
        walk.documents(TestPlans.plan(files, "Bauvorlage.pdf"));
        walk.step("application-declarations");
        walk.send();
        return path;
    }

    private static void confirmCompleteness(Pages clerk) {
        Page page = clerk.page();
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        page.locator("[name=completeness][value=complete]").check();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("[name=completeOn]").fill(today);
        page.locator("[name=completenessReason]").fill("Alle Bauvorlagen liegen vor.");
        picture(clerk, "page-task");
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL("**/arbeitsvorrat**");
    }

    /** The task appears when the steps before it have run. */
    private static void openTask(Pages clerk) {
        Locator link = clerk.page().locator("tr:has-text('" + TITLE + "') a");
        for (int i = 0; i < 60 && link.count() == 0; i++) {
            clerk.visit("/arbeitsvorrat");
            clerk.page().waitForTimeout(500);
        }
        link.first().click();
        clerk.page().waitForURL("**/aufgaben/**");
    }

    private static void signIn(Pages pages, String username) {
        pages.signIn(username, "bauweg-demo").page().waitForURL(url -> !url.contains("/anmelden"));
    }

    private static void picture(Pages pages, String name) {
        pages.page().evaluate("window.scrollTo(0, 0)");
        pages.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
