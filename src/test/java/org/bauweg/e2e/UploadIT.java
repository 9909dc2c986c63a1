package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bauweg.e2e.Browser.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads in a real browser: dragged, paused, cut off, taken up after a reload and after the server died. */
class UploadIT {

    private static final String SLOT = "#slot-sitePlan";
    private static final Pattern PIECES = Pattern.compile(".*/uploads/.*");

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    private static AppServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = AppServer.start("upload", data);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(server).close();
    }

    @Test
    void aFileSurvivesPauseCutReloadAndTheDeathOfTheServer() throws IOException {
        Path large = large("Lageplan gross.pdf");
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            Page page = documents(pages, Viewer.DESKTOP);
            assertThat(page.locator("main").innerText())
                    .contains("Je Datei höchstens 250 MB", "zusammen höchstens 1 GB");
            holdAfterFirstPiece(page);
            page.locator(SLOT + " input[type=file]").first().setInputFiles(large);
            Locator row = page.locator(SLOT + " [data-upload-rows] > li");
            row.locator("text=unterbrochen").waitFor();
            looksWell(pages, "upload-cut");
            row.locator("button", new Locator.LocatorOptions().setHasText("Pause"))
                    .click();
            row.locator("text=Angehalten").waitFor();
            assertThat(row.locator("button").first().boundingBox().height).isGreaterThanOrEqualTo(44);
            server.kill();
            server.start();
            page.unroute(PIECES);
            page.reload();
            page.locator(SLOT + " [data-upload-at]").waitFor();
            looksWell(pages, "upload-interrupted");
            assertThat(page.locator(SLOT + " [data-upload-at]").innerText())
                    .contains("Lageplan gross.pdf", "32,0 MB von 40,0 MB", "dieselbe Datei");
            resume(page, large);
            settled(page, "Lageplan gross.pdf");
        }
    }

    /** As {@link Pages#check}, but the console rightly complains of the line that was cut. */
    private static void looksWell(Pages pages, String name) {
        pages.assertAccessible().assertNoSidewaysScrolling().screenshot(name);
    }

    private static void resume(Page page, Path file) {
        StringBuilder offsets = new StringBuilder();
        page.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                offsets.append(request.headerValue("upload-offset")).append(' ');
            }
        });
        page.waitForFileChooser(
                        () -> page.locator(SLOT + " [data-upload-resume]").click())
                .setFiles(file);
        page.locator(SLOT + " .bw-files").waitFor();
        assertThat(offsets.toString().strip()).isEqualTo("33554432");
    }

    @Test
    void filesAreDroppedOntoASlotAndOnlyThere() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.PHONE)) {
            Page page = documents(pages, Viewer.PHONE);
            drop(page, SLOT, "gezogen.pdf");
            page.locator(SLOT + " .bw-files >> text=gezogen.pdf").waitFor();
            settled(page, "gezogen.pdf");
            String address = page.url();
            drop(page, "h1", "daneben.pdf");
            assertThat(page.url()).isEqualTo(address);
            assertThat(page.locator("text=daneben.pdf").count()).isZero();
            pages.check("upload-phone");
        }
    }

    @Test
    void withoutJavaScriptTheFormTakesTheFile() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP.withoutJavaScript())) {
            Page page = documents(pages, Viewer.DESKTOP.withoutJavaScript());
            assertThat(page.locator(SLOT + " .bw-js-only").first().isVisible()).isFalse();
            new ApplicantWalk(pages, Viewer.DESKTOP.withoutJavaScript(), "upload-no-js")
                    .upload("sitePlan", TestPlans.plan(files, "ohne Skript.pdf"));
            assertThat(page.locator(SLOT).innerText()).contains("gespeichert");
        }
    }

    /** The step of a new draft that asks for documents. */
    private static Page documents(Pages pages, Viewer viewer) {
        String draft = new ApplicantWalk(pages, viewer, "upload").begin("Taunusstein");
        pages.visit(draft + "/schritte/application-documents");
        return pages.page();
    }

    private static void settled(Page page, String name) {
        page.locator(SLOT + ":not([data-upload-checking]) .bw-files >> text=" + name)
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    /** Lets 32 MB through and then cuts the line. */
    private static void holdAfterFirstPiece(Page page) {
        page.route(PIECES, route -> {
            boolean later = "PATCH".equals(route.request().method())
                    && !"0".equals(route.request().headerValue("upload-offset"));
            if (later) {
                route.abort("connectionreset");
            } else {
                route.resume(new Route.ResumeOptions());
            }
        });
    }

    private static void drop(Page page, String target, String name) {
        page.evaluate("""
                ([selector, name]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(['%PDF-1.4 kein Plan'], name, { type: 'application/pdf' }));
                  const target = document.querySelector(selector);
                  for (const kind of ['dragenter', 'dragover', 'drop']) {
                    target.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
                  }
                }""", new String[] {target, name});
    }

    private static Path large(String name) throws IOException {
        Path file = TestPlans.large(files, 40L << 20);
        return Files.move(file, files.resolve(name));
    }
}
