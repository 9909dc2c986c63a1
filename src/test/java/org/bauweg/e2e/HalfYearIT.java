package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four cases through half a year: one is granted, one deemed withdrawn, one deemed granted because nobody touched it, one
 * exempt. Between the stations the server dies by {@code kill -9} and comes back days or weeks later; what the law attached to
 * the days in between has happened then, dated by the law.
 */
class HalfYearIT {

    private static final LocalDate FILED = LocalDate.of(2026, 11, 23);
    private static final String GRANTED = "Umbau, der genehmigt wird";
    private static final String WITHDRAWN = "Umbau ohne Nachweise";
    private static final String FORGOTTEN = "Umbau, den niemand bearbeitet";
    private static final String EXEMPT = "Wohnhaus ohne Genehmigung";

    @TempDir
    static Path data;

    @TempDir
    static Path clock;

    private static TimeMachine time;
    private static AppServer server;
    private static Browser browser;
    private static TaskDesk desk;

    @BeforeAll
    static void start() {
        time = new TimeMachine(clock, FILED.atTime(LocalTime.of(9, 0)));
        server = AppServer.start("half-year", data, time, AppServer.SHORT_LOCK);
        browser = Browser.start();
        desk = new TaskDesk(browser, server);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(server).close();
    }

    @Test
    void fourCasesEndAsTheLawSaysAlsoWhenTheServerWasDown() {
        String granted = ApplicationFilling.submit(browser, server.baseUrl(), GRANTED);
        String withdrawn = ApplicationFilling.submit(browser, server.baseUrl(), WITHDRAWN);
        String forgotten = ApplicationFilling.submit(browser, server.baseUrl(), FORGOTTEN);
        String exempt = ApplicationFilling.submitExemption(browser, server.baseUrl(), EXEMPT);
        confirmCompleteness();
        requestDocuments();
        // what is asked for too late is not asked for: the letter must be out before the server goes down
        expect(withdrawn, "Sie sind dran");
        expect(granted, "Antrag vollständig");

        // the month ended on 23 December, the time to supply on 21 December; nobody was there over Christmas
        downUntil(LocalDate.of(2026, 12, 29));
        expect(exempt, "Baubeginn zulässig", "24. Dezember 20");
        expect(forgotten, "23. Dezember 2026");
        stateLapse();
        expect(withdrawn, "gilt als zurückgenommen");

        // two months of the municipality end on Saturday, 23 January, and so on Monday
        downUntil(LocalDate.of(2027, 1, 27));
        weighAndGrant();
        assertThat(opened(granted)).contains("28. Januar 2027");

        // three months from the receipt end on 23 February
        downUntil(LocalDate.of(2027, 3, 2));
        expect(forgotten, "gilt als erteilt", "23. Februar 2027");

        downUntil(LocalDate.of(2027, 5, 25));
        expect(granted, "Bescheid");
        desk.act("betrieb", "/betrieb/journal", pages -> {
            TaskDesk.submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Das Protokoll ist lückenlos");
        });
    }

    private static void confirmCompleteness() {
        desk.task("sb-rtk", GRANTED, pages -> {
            TaskDesk.choose(pages, "completeness", "complete");
            TaskDesk.fill(pages, "completeOn", FILED.toString());
            TaskDesk.fill(pages, "completenessReason", "Alle Bauvorlagen liegen vor.");
        });
        desk.task("sb-rtk", GRANTED, pages -> TaskDesk.choose(pages, "neighbourWay", "none"));
    }

    private static void requestDocuments() {
        desk.task("sb-rtk", WITHDRAWN, pages -> {
            TaskDesk.choose(pages, "completeness", "missing");
            TaskDesk.choose(pages, "missingDocuments", "spacingProof");
            TaskDesk.fill(pages, "missingNote", "Bitte reichen Sie den Abstandsflächennachweis nach.");
            TaskDesk.fill(pages, "documentsDueOn", LocalDate.of(2026, 12, 21).toString());
            TaskDesk.fill(pages, "completenessReason", "Der Abstandsflächennachweis fehlt.");
        });
    }

    private static void stateLapse() {
        desk.task("sb-rtk", WITHDRAWN, pages -> {
            TaskDesk.choose(pages, "lapse", "withdraw");
            pages.page().locator("[name=lapseChecked]").check();
            TaskDesk.fill(pages, "lapseReason", "Bis zum 21. Dezember ist nichts eingegangen.");
        });
    }

    private static void weighAndGrant() {
        desk.task("sb-rtk", GRANTED, pages -> TaskDesk.fill(pages, "weighing", "Niemand hat sich geäußert."));
        desk.task("sb-rtk", GRANTED, pages -> {
            TaskDesk.choose(pages, "decision", "grant");
            TaskDesk.fill(pages, "reasons", "Das Vorhaben fügt sich ein.");
        });
        desk.task("leitung-rtk", GRANTED, pages -> TaskDesk.choose(pages, "signature", "sign"));
    }

    /** The applicant opens the notice; the page then tells the day it counts as notified. */
    private static String opened(String caseId) {
        try (Pages pages = desk.open("bauherrin")) {
            Page page = pages.page();
            desk.await(
                    () -> {
                        pages.visit("/antraege/" + caseId + "/nachrichten");
                        return page.locator("main").innerText().contains("Bescheid über Ihren Bauantrag");
                    },
                    () -> "the notice");
            page.locator("main a:has-text('Bescheid über Ihren Bauantrag')")
                    .first()
                    .click();
            page.waitForLoadState();
            page.waitForDownload(
                    () -> page.locator("main a[href*='/dokumente/']").first().click());
            return caseOf(caseId);
        }
    }

    private static void expect(String caseId, String... words) {
        try (Pages pages = desk.open("bauherrin")) {
            desk.await(
                    () -> {
                        pages.visit("/antraege/" + caseId);
                        String text = pages.page().locator("main").innerText();
                        return Stream.of(words).allMatch(text::contains);
                    },
                    () -> String.join(", ", words) + " on "
                            + pages.page().locator("main").innerText());
        }
    }

    private static String caseOf(String caseId) {
        try (Pages pages = desk.open("bauherrin")) {
            pages.visit("/antraege/" + caseId);
            return pages.page().locator("main").innerText();
        }
    }

    private static void downUntil(LocalDate day) {
        server.kill();
        time.travelTo(day.atTime(LocalTime.of(9, 0)));
        server.start();
    }
}
