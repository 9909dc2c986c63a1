package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bauweg.e2e.Browser.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The applicant's way from the start page to the receipt, and everything people do wrong on it. */
@ExtendWith(RunningServer.class)
class ApplicantJourneyIT {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    @TempDir
    static Path files;

    private static AppServer server;
    private static Browser browser;

    @BeforeAll
    static void start(AppServer running, Browser chromium) {
        server = running;
        browser = chromium;
    }

    @Test
    void anApplicationIsFilledInSentAndConfirmedWithJavaScript() throws IOException {
        journey(Viewer.DESKTOP, "journey");
    }

    @Test
    void anApplicationIsFilledInSentAndConfirmedOnAPhoneWithoutJavaScript() throws IOException {
        journey(Viewer.PHONE.withoutJavaScript(), "journey-phone-no-js");
    }

    private static void journey(Viewer viewer, String name) throws IOException {
        try (Pages pages = browser.open(server.baseUrl(), viewer)) {
            var walk = new ApplicantWalk(pages, viewer, name);
            Page page = pages.page();
            String draft = walk.beginWithAssistant("65232 Taunusstein");
            walk.step("application-plot");
            walk.step("application-project");
            walk.press("button[name=_leave]");
            pages.check(name + "-drafts");
            assertThat(page.locator("main").innerText()).contains("Neubau eines Einfamilienhauses");
            walk.press("a[href$='" + draft + "']");
            walk.step("application-people");
            walk.documents(TestPlans.plan(files, "Plan A3 Wohnhaus.pdf"));
            pages.visit(draft + "/pruefen");
            assertThat(page.locator("main").innerText()).contains("Das fehlt noch");
            pages.check(name + "-review-incomplete");
            pages.visit(draft + "/schritte/application-declarations");
            walk.step("application-declarations");
            walk.send();
            pages.check(name + "-sent");
            sendingAgainLeadsToTheSameCase(pages, draft);
            receiptArrives(pages, walk, draft, name);
        }
    }

    private static void sendingAgainLeadsToTheSameCase(Pages pages, String draft) {
        pages.visit(draft + "/pruefen");
        assertThat(pages.page().locator("main").innerText()).contains("Dieser Antrag ist schon gesendet");
        pages.visit(draft + "/schritte/application-plot");
        assertThat(pages.page().url()).contains("bereits-gesendet");
    }

    private static void receiptArrives(Pages pages, ApplicantWalk walk, String draft, String name) throws IOException {
        Page page = pages.page();
        for (int i = 0; i < 30 && page.locator("a[href^='/dokumente/']").count() <= ApplicantWalk.SLOTS.size(); i++) {
            page.waitForTimeout(1_000);
            pages.visit(draft);
        }
        pages.check(name + "-case");
        Download receipt = page.waitForDownload(() -> walk.press("a[href^='/dokumente/']"));
        assertThat(receipt.suggestedFilename()).contains("06439-").endsWith(".pdf");
        byte[] content = Files.readAllBytes(receipt.path());
        assertThat(new String(content, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        pages.visit(draft + "/nachrichten");
        pages.check(name + "-mailbox");
        walk.press("main .bw-files a");
        pages.check(name + "-message");
        writeMessage(pages, walk, draft, name);
        pages.visit(draft + "/zuruecknehmen");
        walk.press("main form button");
        assertThat(page.locator("main").innerText()).contains("Bitte bestätigen Sie");
        pages.check(name + "-withdraw");
        page.check("#sicher");
        walk.press("main form button");
        assertThat(page.locator("main").innerText()).contains("Ihr Antrag ist zurückgenommen");
        pages.check(name + "-withdrawn");
    }

    private static void writeMessage(Pages pages, ApplicantWalk walk, String draft, String name) {
        Page page = pages.page();
        pages.visit(draft + "/nachrichten");
        page.fill("#text", "<b>Frage</b> =1+1 🏠");
        walk.press("main form button");
        assertThat(page.locator("main").innerText()).contains("Bitte geben Sie einen Betreff ein");
        pages.check(name + "-mailbox-error");
        page.fill("#betreff", "Rückfrage");
        walk.press("main form button");
        assertThat(page.locator("main").innerText()).contains("Ihre Nachricht ist gesendet");
        walk.press("main .bw-files a");
        assertThat(page.locator("main").innerText()).contains("<b>Frage</b> =1+1 🏠");
    }

    @Test
    void wrongAnswersAreNamedAndNothingTypedIsLost() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            var walk = new ApplicantWalk(pages, Viewer.DESKTOP, "bad");
            Page page = pages.page();
            String draft = walk.begin("Taunusstein");
            walk.next();
            assertThat(page.title()).startsWith("Fehler:");
            page.locator("#form-errors:focus").waitFor();
            pages.check("bad-empty-step");
            page.locator("[name='plotStreet']").fill("<script>alert(1)</script> 🏠 Čaj ${7*7} =1+1");
            page.locator("[name='parcels[0].parcel']").fill("112//3");
            walk.next();
            assertThat(page.locator("#form-errors").innerText()).contains("Zähler/Nenner");
            assertThat(page.locator("[name='plotStreet']").inputValue())
                    .isEqualTo("<script>alert(1)</script> 🏠 Čaj ${7*7} =1+1");
            pages.visit(draft + "/schritte/application-project");
            page.locator("[name='plannedStart']").fill("31.02.2027");
            walk.next();
            assertThat(page.locator("#form-errors").innerText()).contains("31.02.2027");
            assertThat(page.locator("[name='plannedStart']").inputValue()).isEqualTo("31.02.2027");
            pages.check("bad-date");
            page.locator("[name='projectDescription']").fill("x".repeat(60_000));
            walk.next();
            assertThat(page.locator("#form-errors").innerText()).contains("zu lang");
            walk.press("button[name=_skip]");
            assertThat(page.url()).contains("application-people");
        }
    }

    @Test
    void rowsComeAndGoWithoutJavaScript() {
        Viewer viewer = Viewer.PHONE.withoutJavaScript();
        try (Pages pages = browser.open(server.baseUrl(), viewer)) {
            var walk = new ApplicantWalk(pages, viewer, "rows");
            Page page = pages.page();
            walk.begin("Taunusstein");
            page.locator("[name='parcels[0].section']").fill("7");
            walk.press("button[name=_add]");
            page.locator("[name='parcels[1].section']").fill("8");
            pages.check("rows-two");
            walk.press("button[name=_remove]");
            assertThat(page.locator("[name='parcels[0].section']").inputValue()).isEqualTo("8");
        }
    }

    @Test
    void unfitFilesAreRefusedInPlainWords() {
        for (Viewer viewer : new Viewer[] {Viewer.DESKTOP, Viewer.DESKTOP.withoutJavaScript()}) {
            try (Pages pages = browser.open(server.baseUrl(), viewer)) {
                String name = viewer.javaScript() ? "files" : "files-no-js";
                var walk = new ApplicantWalk(pages, viewer, name);
                Page page = pages.page();
                String draft = walk.begin("Taunusstein");
                pages.visit(draft + "/schritte/application-documents");
                walk.upload("sitePlan", TestPlans.disguisedProgram(files));
                walk.upload("floorPlans", TestPlans.locked(files));
                assertThat(page.locator("#slot-sitePlan").innerText()).contains("nicht angenommen");
                assertThat(page.locator("#slot-floorPlans").innerText().toLowerCase(Locale.ROOT))
                        .contains("passwort");
                choose(page, viewer, walk, "overviewMap", TestPlans.empty(files));
                page.locator("main >> text=/Datei ist leer/").first().waitFor();
                pages.check(name + "-refused");
                walk.upload("openSpacePlan", TestPlans.plan(files, "Freifläche Ñandú 🏡.pdf"));
                walk.press("#slot-openSpacePlan .bw-files button");
                page.locator("#slot-openSpacePlan .bw-files").waitFor(hidden());
                choose(page, viewer, walk, "openSpacePlan", TestPlans.large(files, 300L * 1024 * 1024));
                page.locator("main >> text=/zu groß/").first().waitFor();
                pages.check(name + "-too-large");
                pages.visit(draft + "/schritte/application-documents");
                assertThat(page.locator("#slot-floorPlans").innerText()).contains("Passwort");
            }
        }
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void choose(Page page, Viewer viewer, ApplicantWalk walk, String slot, Path file) {
        page.locator("#slot-" + slot + " input[type=file]").setInputFiles(file);
        if (!viewer.javaScript()) {
            walk.press("#slot-" + slot + " [data-upload-submit]");
        }
    }

    @Test
    void aSessionThatEndsInStepThreeCostsNothing() {
        Viewer viewer = Viewer.PHONE.withoutJavaScript();
        try (Pages pages = browser.open(server.baseUrl(), viewer)) {
            var walk = new ApplicantWalk(pages, viewer, "expired");
            Page page = pages.page();
            walk.begin("Taunusstein");
            walk.fill("application-plot");
            walk.next();
            walk.press("button[name=_next]");
            walk.press("button[name=_skip]");
            page.locator("[name='applicantStreet']").fill("Nach Ablauf 7");
            endSession(page.context());
            walk.next();
            assertThat(page.url()).contains("/anmelden");
            page.fill("#username", "bauherrin");
            page.fill("#password", "bauweg-demo");
            walk.press("main button[type=submit]");
            assertThat(page.url()).contains("application-people");
            assertThat(page.locator("[name='applicantStreet']").inputValue()).isEqualTo("Nach Ablauf 7");
            pages.check("expired-resumed");
        }
    }

    /** The browser keeps its cookie, and the server no longer knows what it names. */
    private static void endSession(BrowserContext context) {
        Cookie session = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("SESSION"))
                .findFirst()
                .orElseThrow();
        byte[] unknown = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        session.value = Base64.getEncoder().encodeToString(unknown);
        context.addCookies(List.of(session));
    }

    @Test
    void whatIsMissingIsSuppliedAndTheNoticeIsDownloaded() {
        Viewer viewer = Viewer.DESKTOP.withoutJavaScript();
        try (Pages pages = browser.open(server.baseUrl(), viewer);
                Pages looking = browser.open(server.baseUrl(), Viewer.PHONE)) {
            var walk = new ApplicantWalk(pages, viewer, "supply");
            String draft = walk.application("Taunusstein", TestPlans.plan(files, "Plan.pdf"));
            String due = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(30).format(GERMAN_DAY);
            staff(
                    "sb-rtk",
                    draft,
                    ApplicantWalk.ordered(
                            "completeness", "radio:missing",
                            "missingDocuments", "check:sitePlan",
                            "missingNote", "Im Liegenschaftsplan fehlen die Außenmaße.",
                            "documentsDueOn", due,
                            "completenessReason", "Außenmaße fehlen."));
            looking.signIn("bauherrin", "bauweg-demo");
            supply(pages, looking, walk, draft);
            staff(
                    "sb-rtk",
                    draft,
                    ApplicantWalk.ordered(
                            "completeness", "radio:complete",
                            "completeOn",
                                    LocalDate.now(ZoneId.of("Europe/Berlin")).format(GERMAN_DAY),
                            "completenessReason", "Alles liegt vor."));
            staff("sb-rtk", draft, Map.of("selectionReason", "Keine Stelle ist betroffen."));
            staff("sb-rtk", draft, Map.of("decision", "radio:grant", "reasons", "Das Vorhaben ist zulässig."));
            staff("leitung-rtk", draft, Map.of("signature", "radio:sign"));
            notice(pages, looking, walk, draft);
        }
    }

    private static void staff(String user, String draft, Map<String, String> answers) {
        Viewer viewer = Viewer.DESKTOP.withoutJavaScript();
        try (Pages pages = browser.open(server.baseUrl(), viewer)) {
            var walk = new ApplicantWalk(pages, viewer, "staff");
            pages.signIn(user, "bauweg-demo");
            pages.page().waitForURL("**/arbeitsvorrat");
            pages.visit(draft.replace("/antraege/", "/vorgaenge/"));
            String tasks = "main a[href*='/aufgaben/']";
            for (int i = 0; i < 30 && pages.page().locator(tasks).count() == 0; i++) {
                pages.page().waitForTimeout(500);
                pages.visit(draft.replace("/antraege/", "/vorgaenge/"));
            }
            walk.press(tasks);
            Locator given = pages.page().locator("input[name=consultedBodies]:checked");
            while (given.count() > 0) {
                given.first().uncheck();
            }
            walk.fill(answers);
            walk.press("main form button.kern-btn--primary");
            assertThat(pages.page().locator("#form-errors").count())
                    .as(pages.page().locator("main").innerText())
                    .isZero();
        }
    }

    private static void supply(Pages pages, Pages looking, ApplicantWalk walk, String draft) {
        Page page = pages.page();
        looking.visit("/antraege");
        looking.check("supply-your-turn-phone");
        looking.visit(draft);
        looking.check("supply-case-phone");
        pages.visit("/antraege");
        walk.press("main .bw-turn--you a");
        String task = page.url();
        looking.visit(task);
        looking.check("supply-task-phone");
        walk.next();
        assertThat(page.title()).startsWith("Fehler:");
        page.locator("[name=supplyNote]").fill("Die Maße sind ergänzt.");
        walk.upload("supplement", TestPlans.plan(files, "Liegenschaftsplan neu.pdf"));
        assertThat(page.locator("[name=supplyNote]").inputValue()).isEqualTo("Die Maße sind ergänzt.");
        walk.next();
        assertThat(page.url()).endsWith("?erledigt");
        pages.check("supply-done");
        looking.visit(task);
        assertThat(looking.page().locator("h1").innerText()).isEqualTo("Hier ist nichts mehr zu tun");
        looking.check("supply-gone-phone");
    }

    private static void notice(Pages pages, Pages looking, ApplicantWalk walk, String draft) {
        Page page = pages.page();
        for (int i = 0; i < 30 && page.locator("#bescheid").count() == 0; i++) {
            page.waitForTimeout(1_000);
            pages.visit(draft);
        }
        looking.visit(draft);
        looking.check("notice-pending-phone");
        assertThat(page.locator("main").innerText()).contains("Antrag genehmigt", "Bitte laden Sie den Bescheid bis");
        page.waitForDownload(() -> walk.press("#bescheid ~ .bw-files a"));
        pages.visit(draft);
        assertThat(page.locator("main").innerText()).contains("als bekannt gegeben", "Bescheid abgerufen");
        pages.check("notice-retrieved");
        looking.visit(draft);
        looking.page().locator(".bw-turn summary").click();
        looking.check("notice-retrieved-phone");
    }

    @Test
    void othersDraftsDoNotExist() {
        String draft;
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            draft = new ApplicantWalk(pages, Viewer.DESKTOP, "foreign").begin("Taunusstein");
        }
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            pages.signIn("architekt", "bauweg-demo");
            for (String path :
                    new String[] {"", "/pruefen", "/schritte/application-plot", "/nachrichten", "/loeschen"}) {
                assertThat(pages.visit(draft + path)).as(path).isEqualTo(404);
            }
            assertThat(pages.visit("/antraege/keine-nummer")).isEqualTo(404);
            assertThat(pages.visit("/dokumente/00000000-0000-0000-0000-000000000000"))
                    .isEqualTo(404);
            pages.check("foreign-404");
        }
    }

    @Test
    void aDraftIsDeletedAfterAskingAndPlacesWithoutPortalAreExplained() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.PHONE)) {
            Page page = pages.page();
            var walk = new ApplicantWalk(pages, Viewer.PHONE, "phone");
            String draft = walk.begin("wiesbaden");
            pages.visit(draft + "/loeschen");
            pages.check("delete-phone");
            walk.press("main form button");
            assertThat(page.locator("main").innerText()).contains("Der Entwurf ist gelöscht");
            page.reload();
            assertThat(page.locator("main").innerText()).doesNotContain("Der Entwurf ist gelöscht");
            assertThat(pages.visit(draft)).isEqualTo(404);
            pages.visit("/antraege/neu?ort=Fulda");
            page.locator("input[name=gemeinde]").first().check();
            walk.press("main form[method=post] button[type=submit]");
            assertThat(page.locator("h1").innerText()).isEqualTo("Hier geht es noch nicht online");
            pages.check("elsewhere-phone");
            pages.visit("/antraege/neu?ort=65232");
            pages.check("new-postal-code-phone");
            pages.visit("/antraege/neu?ort=Entenhausen");
            pages.check("new-none-phone");
        }
    }
}
