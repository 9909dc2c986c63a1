package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server dies by {@code kill -9} while a case waits for its receipt, while a clerk has a task open, and right after the
 * signature. Each time it starts again on the same data, people go on where they were, and in the end every letter exists once
 * and the journal is unbroken. A case that waits for a body or a signature waits as it does for the clerk: in the database.
 */
class RestartIT {

    private static final String TITLE = "Neubau nach dem Stromausfall";

    @TempDir
    static Path data;

    private static AppServer server;
    private static Browser browser;
    private static TaskDesk desk;

    @BeforeAll
    static void start() {
        server = AppServer.start("restart", data, AppServer.SHORT_LOCK);
        browser = Browser.start();
        desk = new TaskDesk(browser, server);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(server).close();
    }

    @Test
    void aCaseSurvivesThreeKillsAndIsFinished() {
        String caseId = ApplicationFilling.submit(browser, server.baseUrl(), TITLE);
        // the first step, the receipt, is still to be done or half done
        crash();
        checkCompletenessOverACrash();
        desk.task("sb-rtk", TITLE, pages -> {});
        desk.task("brandschutz-rtk", TITLE, pages -> TaskDesk.choose(pages, "position", "noConcerns"));
        desk.task("gemeinde-taunusstein", TITLE, pages -> TaskDesk.choose(pages, "position", "granted"));
        desk.task("sb-rtk", TITLE, pages -> TaskDesk.fill(pages, "weighing", "Keine Bedenken."));
        desk.task("sb-rtk", TITLE, pages -> {
            TaskDesk.choose(pages, "decision", "grant");
            TaskDesk.fill(pages, "reasons", "Das Vorhaben fügt sich ein.");
        });
        desk.task("leitung-rtk", TITLE, pages -> TaskDesk.choose(pages, "signature", "sign"));
        crash();
        assertThatTheNoticeArrivesOnce(caseId);
        assertThatNothingIsBroken(caseId);
    }

    /** The server dies while the task is open; the session is still good, and the task is done. */
    private static void checkCompletenessOverACrash() {
        try (Pages pages = desk.open("sb-rtk")) {
            desk.openTask(pages, TITLE);
            String address = pages.page().url();
            crash();
            pages.page().navigate(address);
            TaskDesk.choose(pages, "completeness", "complete");
            TaskDesk.fill(
                    pages,
                    "completeOn",
                    LocalDate.now(ZoneId.of("Europe/Berlin")).toString());
            TaskDesk.fill(pages, "completenessReason", "Alle Bauvorlagen liegen vor.");
            TaskDesk.submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    private static void assertThatTheNoticeArrivesOnce(String caseId) {
        try (Pages pages = desk.open("bauherrin")) {
            desk.await(() -> messages(pages, caseId).contains("Bescheid über Ihren Bauantrag"), () -> "the notice");
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
        desk.act("betrieb", "/betrieb/journal", pages -> {
            TaskDesk.submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Das Protokoll ist lückenlos");
            pages.visit("/betrieb/stoerungen");
            assertThat(pages.page().locator("main").innerText()).doesNotContain(caseId, TITLE);
        });
    }

    private static void crash() {
        server.kill();
        server.start();
    }
}
