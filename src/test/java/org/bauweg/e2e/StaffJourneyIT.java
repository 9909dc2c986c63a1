package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.bauweg.e2e.Browser.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the receipt of an application to the downloaded notice, as the people in the authorities walk it. */
class StaffJourneyIT {

    private static final String PASSWORD = "bauweg-demo";
    private static final String LOOKED_AT = "Garage am Bach";
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @TempDir
    static Path data;

    @TempDir
    static Path files;

    private static AppServer server;
    private static Browser browser;
    private static @Nullable String lookedAt;

    @BeforeAll
    static void start() {
        server = AppServer.start("staff-journey", data);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(server).close();
    }

    @Test
    void anApplicationGoesFromReceiptToNotice() throws IOException {
        String title = "Aufstockung Lindenallee";
        String caseId = submitted(title);
        requestDocuments(caseId, title);
        supplyDocuments(caseId);
        confirmCompleteness(title);
        selectConsultations(title);
        answer("brandschutz-rtk", title, "conditions", "Anleiterbare Stelle an der Nordseite freihalten.");
        answer("gemeinde-taunusstein", title, "granted", "");
        prepareDecision(title);
        sendBack(title);
        prepareAgain(title);
        sign(title);
        readCase(caseId);
        downloadNotice(caseId);
    }

    @Test
    void ofTwoClerksCompletingOneTaskTheSecondIsToldSo() {
        String title = "Wohnhaus am Südhang";
        submitted(title);
        try (Pages first = staff("sb-rtk", Viewer.DESKTOP);
                Pages second = staff("sb-rtk", Viewer.DESKTOP)) {
            openTask(first, title);
            openTask(second, title);
            fillCompleteness(second, today());
            complete(first, today());
            assertThat(first.page().locator("main").innerText()).contains("Erledigt: Vollständigkeit prüfen");
            var answer = second.page().waitForResponse("**/aufgaben/*", () -> submit(second));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(second.page().locator("h1").innerText()).isEqualTo("Diese Aufgabe ist schon erledigt");
            assertThat(second.page().locator("main").innerText())
                    .as("what was typed in vain is given back")
                    .contains("Alle Bauvorlagen liegen vor und sind geprüft.");
            second.check("staff-task-gone");
        }
    }

    @Test
    void aCaseOfOthersDoesNotExist() {
        String caseId = onlyLookedAt();
        try (Pages pages = staff("sb-wiesbaden", Viewer.DESKTOP)) {
            assertThat(pages.visit("/vorgaenge/" + caseId)).isEqualTo(404);
            assertThat(pages.visit("/vorgaenge/" + caseId + "/protokoll")).isEqualTo(404);
            assertThat(pages.visit("/vorgaenge/kein-vorgang")).isEqualTo(404);
            assertThat(pages.visit("/aufgaben/kein-auftrag")).isEqualTo(404);
            pages.visit("/vorgaenge");
            assertThat(pages.page().locator("main").innerText()).doesNotContain(LOOKED_AT);
        }
        try (Pages pages = staff("naturschutz-rtk", Viewer.DESKTOP)) {
            assertThat(pages.visit("/vorgaenge/" + caseId)).isEqualTo(404);
        }
        handedOverWhileTheClerkIsTyping(caseId, "Garage am Bach");
    }

    private static void handedOverWhileTheClerkIsTyping(String caseId, String title) {
        try (Pages clerk = staff("sb-rtk", Viewer.DESKTOP);
                Pages head = staff("leitung-rtk", Viewer.DESKTOP)) {
            openTask(clerk, title);
            fillCompleteness(clerk, today());
            head.visit("/vorgaenge/" + caseId + "/abgeben");
            head.page().selectOption("#an", new SelectOption().setLabel("Landeshauptstadt Wiesbaden, Bauaufsichtsamt"));
            submit(head);
            assertThat(head.page().title()).as("no reason").startsWith("Fehler:");
            head.check("staff-transfer-refused").assertFitsPhone();
            fill(head, "grund", "Das Grundstück liegt in Wiesbaden.");
            submit(head);
            assertThat(head.page().locator("main").innerText()).contains("Der Vorgang ist abgegeben.");
            var answer = clerk.page().waitForResponse("**/aufgaben/*", () -> submit(clerk));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(clerk.page().locator("main").innerText())
                    .as("what was typed in vain is given back")
                    .contains("Alle Bauvorlagen liegen vor und sind geprüft.");
            clerk.check("staff-task-moved").assertFitsPhone();
        }
        try (Pages pages = staff("sb-wiesbaden", Viewer.DESKTOP)) {
            assertThat(pages.visit("/vorgaenge/" + caseId)).isEqualTo(200);
        }
    }

    @Test
    void aDateThatCannotBeIsRefusedAtTheFieldAndNothingIsLost() {
        onlyLookedAt();
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            openTask(pages, LOOKED_AT);
            complete(pages, today().plusDays(2));
            assertThat(pages.page().title()).startsWith("Fehler:");
            assertThat(pages.page().locator("#form-errors").innerText()).contains("liegt in der Zukunft");
            assertThat(pages.page().locator("[name=completenessReason]").inputValue())
                    .contains("geprüft");
            pages.check("staff-task-refused");
        }
    }

    @Test
    void operatorsSeeProcessesIncidentsAndTheJournalButNoCase() {
        String caseId = onlyLookedAt();
        try (Pages pages = staff("betrieb", Viewer.DESKTOP)) {
            pages.visit("/betrieb/prozesse");
            assertThat(pages.page().locator("main").innerText()).contains("permit");
            pages.check("studio-processes");
            pages.page().locator("main a").first().click();
            pages.page().locator(".bw-diagram svg").first().waitFor();
            pages.check("studio-picture");
            pages.visit("/betrieb/stoerungen");
            pages.check("studio-incidents");
            pages.visit("/betrieb/journal");
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Das Protokoll ist lückenlos");
            pages.check("studio-journal");
            assertThat(pages.visit("/vorgaenge/" + caseId)).isEqualTo(403);
        }
        try (Pages pages = staff("prozesse", Viewer.PHONE)) {
            pages.visit("/betrieb/prozesse");
            pages.check("studio-processes-phone");
        }
    }

    /** A case for all tests that change nothing of it. */
    private static String onlyLookedAt() {
        if (lookedAt == null) {
            lookedAt = submitted(LOOKED_AT);
        }
        return lookedAt;
    }

    private static String submitted(String title) {
        return ApplicationFilling.submit(browser, server.baseUrl(), title);
    }

    private static Pages staff(String username, Viewer viewer) {
        Pages pages = browser.open(server.baseUrl(), viewer).signIn(username, PASSWORD);
        pages.page().waitForURL(url -> !url.contains("/anmelden"));
        return pages;
    }

    private void requestDocuments(String caseId, String title) {
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            waitForTask(pages, title);
            pages.check("staff-work-list");
            openTask(pages, title);
            pages.check("staff-check-completeness");
            choose(pages, "completeness", "missing");
            choose(pages, "missingDocuments", "spacingProof");
            fill(pages, "missingNote", "Bitte reichen Sie den Abstandsflächennachweis nach.");
            fill(pages, "documentsDueOn", today().plusWeeks(4).toString());
            fill(pages, "completenessReason", "Der Abstandsflächennachweis fehlt.");
            pages.screenshot("staff-check-completeness-filled");
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
            pages.check("staff-work-list-done");
            // the letter is written in the background; from then on it is the applicant's turn
            pages.visitUntil("/vorgaenge/" + caseId, "Unterlagen nachreichen");
            assertThat(pages.page().locator("main").innerText()).contains("Bauherrschaft", "Unterlagen nachreichen");
            pages.check("staff-case-overview");
        }
        try (Pages pages = staff("sb-rtk", Viewer.PHONE)) {
            pages.check("staff-work-list-phone");
            pages.visit("/vorgaenge/" + caseId);
            pages.check("staff-case-overview-phone");
        }
    }

    private void supplyDocuments(String caseId) {
        try (Pages pages = staff("bauherrin", Viewer.DESKTOP)) {
            pages.visit("/antraege/" + caseId);
            pages.page().locator("main a[href*='/aufgaben/']").first().click();
            Page page = pages.page();
            page.locator("input[type=file]").setInputFiles(plan("Abstandsflaechen.pdf"));
            page.locator("[data-files] a").first().waitFor();
            fill(pages, "supplyNote", "Hier ist der Nachweis.");
            submit(pages);
        }
    }

    private void confirmCompleteness(String title) {
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            openTask(pages, title);
            assertThat(pages.page().locator("aside").innerText()).contains("Abstandsflaechen.pdf");
            complete(pages, today());
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    private void selectConsultations(String title) {
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            openTask(pages, title);
            assertThat(pages.page().locator("[name=consultedBodies]:checked").count())
                    .isEqualTo(2);
            pages.check("staff-select-consultations");
            fill(pages, "consultationNote", "Bitte um Beachtung der Hanglage.");
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    private void answer(String username, String title, String position, String text) {
        try (Pages pages = staff(username, Viewer.DESKTOP)) {
            waitForTask(pages, title);
            pages.check("agency-work-list-" + username);
            openTask(pages, title);
            assertThat(pages.page().locator("aside").innerText())
                    .contains("Hanglage", "Bau- und Nutzungsbeschreibung")
                    .doesNotContain("Erika Mustermann", "Statistischer Erhebungsbogen");
            pages.check("agency-task-" + username);
            choose(pages, "position", position);
            if (!text.isEmpty()) {
                fill(pages, "statementText", text);
            }
            pages.page().locator("input[type=file]").setInputFiles(plan("Anlage.pdf"));
            pages.page().locator("[data-files] a").first().waitFor();
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
            pages.page().locator("main .kern-alert a").click();
            assertThat(pages.page().locator("main").innerText()).contains("Ihre Beteiligung", "Anlage.pdf");
            pages.check("agency-request-" + username);
            pages.visit("/vorgaenge");
            pages.check("agency-requests-" + username);
        }
    }

    private void prepareDecision(String title) {
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            openTask(pages, title);
            assertThat(pages.page().locator("aside").innerText())
                    .contains("Anleiterbare Stelle", "Einvernehmen erteilt");
            pages.check("staff-weigh-statements");
            fill(pages, "weighing", "Den Nebenbestimmungen des Brandschutzes wird gefolgt.");
            submit(pages);
            openTask(pages, title);
            pages.check("staff-prepare-decision");
            choose(pages, "decision", "grant");
            pages.page().locator("[name=conditionCodes]").first().check();
            fill(pages, "additionalConditions", "Anleiterbare Stelle an der Nordseite freihalten.");
            fill(pages, "reasons", "Das Vorhaben fügt sich ein.");
            submit(pages);
        }
    }

    private void sendBack(String title) {
        try (Pages pages = staff("leitung-rtk", Viewer.DESKTOP)) {
            openTask(pages, title);
            assertThat(pages.page().locator("aside").innerText()).contains("Anleiterbare Stelle", "fügt sich ein");
            pages.check("staff-decide");
            nobodyElseMaySign(pages.page().url());
            choose(pages, "signature", "sendBack");
            fill(pages, "sendBackRemark", "Bitte die Maße der Stelle nennen.");
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    /** Signing is the head's: for the clerk who wrote the draft the task does not even exist. */
    private static void nobodyElseMaySign(String task) {
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            assertThat(pages.visit(URI.create(task).getPath())).isEqualTo(404);
        }
    }

    private void prepareAgain(String title) {
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            openTask(pages, title);
            assertThat(pages.page().locator("aside").innerText()).contains("Bitte die Maße der Stelle nennen.");
            assertThat(pages.page().locator("[name=reasons]").inputValue()).contains("fügt sich ein");
            fill(pages, "additionalConditions", "Anleiterbare Stelle von 0,90 x 1,20 m an der Nordseite freihalten.");
            submit(pages);
        }
    }

    private void sign(String title) {
        try (Pages pages = staff("leitung-rtk", Viewer.DESKTOP)) {
            openTask(pages, title);
            choose(pages, "signature", "sign");
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    private void readCase(String caseId) {
        try (Pages pages = staff("sb-rtk", Viewer.DESKTOP)) {
            for (String section : List.of(
                    "",
                    "/unterlagen",
                    "/beteiligungen",
                    "/nachrichten",
                    "/fristen",
                    "/schritte",
                    "/prozess",
                    "/protokoll")) {
                assertThat(pages.visit("/vorgaenge/" + caseId + section)).isEqualTo(200);
                if (section.equals("/prozess")) {
                    pages.page().locator(".bw-diagram svg").first().waitFor();
                }
                pages.check("staff-case" + section.replace('/', '-'));
                pages.assertFitsPhone();
            }
            assertThat(pages.page().locator("main").innerText())
                    .contains("Bescheid unterzeichnet", "Dr. Lars Leitner", "Sabine Bauer")
                    .doesNotContain("journal.");
            writeToApplicant(pages, caseId);
            pages.visit("/vorgaenge");
            pages.check("staff-cases");
        }
    }

    private void writeToApplicant(Pages pages, String caseId) {
        pages.visit("/vorgaenge/" + caseId + "/nachrichten");
        submitLast(pages);
        assertThat(pages.page().locator("main").innerText()).contains("Geben Sie einen Betreff an.");
        fill(pages, "betreff", "Ihr Bescheid");
        submitLast(pages);
        assertThat(pages.page().locator("[name=betreff]").inputValue()).isEqualTo("Ihr Bescheid");
        fill(pages, "text", "Ihr Bescheid liegt im Postfach.");
        submitLast(pages);
        assertThat(pages.page().locator("main").innerText()).contains("Ihre Nachricht liegt im Postfach");
        pages.check("staff-case-message-sent");
    }

    private void downloadNotice(String caseId) throws IOException {
        try (Pages pages = staff("bauherrin", Viewer.DESKTOP)) {
            Page page = pages.page();
            pages.visit("/antraege/" + caseId);
            page.locator("#bescheid").waitFor();
            Download download = page.waitForDownload(() ->
                    page.locator("section[aria-labelledby=bescheid] a").first().click());
            String notice = Files.readString(download.path(), StandardCharsets.ISO_8859_1);
            assertThat(notice.substring(0, 7)).isEqualTo("%PDF-1.");
            assertThat(notice.contains("<pdfaid:part>2</pdfaid:part>"))
                    .as("PDF/A-2")
                    .isTrue();
        }
        try (Pages pages = staff("leitung-rtk", Viewer.DESKTOP)) {
            pages.visit("/vorgaenge/" + caseId);
            assertThat(pages.page().locator("main").innerText()).contains("Bescheid abgerufen", "Gebühr festsetzen");
        }
    }

    /** The first step of a case runs in the background: its task appears a moment after the application was sent. */
    private static void waitForTask(Pages pages, String title) {
        Page page = pages.page();
        for (int i = 0; i < 60; i++) {
            pages.visit("/arbeitsvorrat");
            if (page.locator("tr:has-text('" + title + "')").count() > 0) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("no task for " + title);
    }

    private static void openTask(Pages pages, String title) {
        waitForTask(pages, title);
        pages.page().locator("tr:has-text('" + title + "') a").first().click();
        pages.page().waitForURL("**/aufgaben/**");
    }

    private static void complete(Pages pages, LocalDate on) {
        fillCompleteness(pages, on);
        submit(pages);
    }

    private static void fillCompleteness(Pages pages, LocalDate on) {
        choose(pages, "completeness", "complete");
        fill(pages, "completeOn", on.toString());
        fill(pages, "completenessReason", "Alle Bauvorlagen liegen vor und sind geprüft.");
    }

    private static void choose(Pages pages, String name, String value) {
        var option = pages.page().locator("[name='" + name + "'][value='" + value + "']");
        pages.page().waitForResponse(answer -> answer.request().method().equals("POST"), option::check);
        pages.page().waitForTimeout(100);
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

    private static void submitLast(Pages pages) {
        pages.page().locator("main form button[type=submit]").last().click();
        pages.page().waitForLoadState();
    }

    private static Path plan(String name) {
        return TestPlans.plan(files, name);
    }

    private static LocalDate today() {
        return LocalDate.now(GERMANY);
    }
}
