package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.bauweg.e2e.Browser.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server dies by {@code kill -9} while a case waits: for its receipt, for the clerk, for the agencies, for the
 * signature and for its notice. Each time it starts again on the same data, people go on where they were, and in the
 * end every letter exists once and the journal is unbroken.
 */
class RestartIT {

    /** Looks at a page, half a second apart: a step that was running when the server died is taken up a minute later. */
    private static final int PATIENCE = 240;

    private static final String TITLE = "Neubau nach dem Stromausfall";

    @TempDir
    static Path data;

    private static AppServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = AppServer.start("restart", data);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(server).close();
    }

    @Test
    void aCaseSurvivesFiveKillsAndIsFinished() {
        String caseId = submitAndKillAtOnce();
        killWhile("sb-rtk", this::checkCompleteness);
        selectConsultations();
        killWhile("brandschutz-rtk", pages -> position(pages, "noConcerns"));
        act("gemeinde-taunusstein", pages -> position(pages, "granted"));
        weighAndPrepare();
        killWhile("leitung-rtk", this::sign);
        crash();
        assertThatTheNoticeArrivesOnce(caseId);
        assertThatNothingIsBroken(caseId);
    }

    /** The first step, the receipt, is still to be done or half done. */
    private static String submitAndKillAtOnce() {
        String caseId = ApplicationFilling.submit(browser, server.baseUrl(), TITLE);
        crash();
        return caseId;
    }

    /** Kills the server while the task waits, shows that nobody lost his session, and does the task. */
    private static void killWhile(String username, Act act) {
        try (Pages pages = open(username)) {
            openTask(pages);
            String address = pages.page().url();
            crash();
            pages.page().navigate(address);
            act.on(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    private static void act(String username, Act act) {
        try (Pages pages = open(username)) {
            openTask(pages);
            act.on(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    private void checkCompleteness(Pages pages) {
        choose(pages, "completeness", "complete");
        fill(pages, "completeOn", LocalDate.now(ZoneId.of("Europe/Berlin")).toString());
        fill(pages, "completenessReason", "Alle Bauvorlagen liegen vor.");
        submit(pages);
    }

    private static void selectConsultations() {
        act("sb-rtk", RestartIT::submit);
    }

    private static void position(Pages pages, String position) {
        choose(pages, "position", position);
        submit(pages);
    }

    private static void weighAndPrepare() {
        act("sb-rtk", pages -> {
            fill(pages, "weighing", "Keine Bedenken.");
            submit(pages);
        });
        act("sb-rtk", pages -> {
            choose(pages, "decision", "grant");
            fill(pages, "reasons", "Das Vorhaben fügt sich ein.");
            submit(pages);
        });
    }

    private void sign(Pages pages) {
        choose(pages, "signature", "sign");
        submit(pages);
    }

    private static void assertThatTheNoticeArrivesOnce(String caseId) {
        try (Pages pages = open("bauherrin")) {
            Page page = pages.page();
            for (int i = 0; i < PATIENCE && !messages(pages, caseId).contains("Bescheid über Ihren Bauantrag"); i++) {
                page.waitForTimeout(500);
            }
            assertThat(messages(pages, caseId))
                    .containsOnlyOnce("Bescheid über Ihren Bauantrag")
                    .containsOnlyOnce("Eingangsbestätigung");
        }
    }

    private static String messages(Pages pages, String caseId) {
        pages.visit("/antraege/" + caseId + "/nachrichten");
        return pages.page().locator("main").innerText();
    }

    private static void assertThatNothingIsBroken(String caseId) {
        try (Pages pages = open("betrieb")) {
            pages.visit("/betrieb/journal");
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Das Journal ist lückenlos");
            pages.visit("/betrieb/stoerungen");
            assertThat(pages.page().locator("main").innerText()).doesNotContain(caseId, TITLE);
        }
    }

    private static void crash() {
        server.kill();
        server.start();
    }

    private static Pages open(String username) {
        return browser.open(server.baseUrl(), Viewer.DESKTOP).signIn(username, "bauweg-demo");
    }

    private static void openTask(Pages pages) {
        Page page = pages.page();
        for (int i = 0; i < PATIENCE; i++) {
            pages.visit("/arbeitsvorrat");
            if (page.locator("tr:has-text('" + TITLE + "')").count() > 0) {
                page.locator("tr:has-text('" + TITLE + "') a").first().click();
                page.waitForURL("**/aufgaben/**");
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("no task for " + TITLE);
    }

    private static void choose(Pages pages, String name, String value) {
        pages.page().locator("[name='" + name + "'][value='" + value + "']").check();
        pages.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void fill(Pages pages, String name, String value) {
        pages.page().locator("[name='" + name + "']").fill(value);
    }

    private static void submit(Pages pages) {
        pages.page()
                .locator("main .bw-actions button[type=submit], main form:not([role=search]) > button[type=submit]")
                .first()
                .click();
        pages.page().waitForLoadState();
    }

    /** What somebody does on the page he has open. */
    private interface Act {
        void on(Pages pages);
    }
}
