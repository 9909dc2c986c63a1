package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.bauweg.e2e.Browser.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reports for the construction statistics: for the head of the own authority, for nobody else. */
@ExtendWith(RunningServer.class)
class StatisticsIT {

    private static final String PASSWORD = "bauweg-demo";

    private static AppServer server;
    private static Browser browser;

    @BeforeAll
    static void start(AppServer running, Browser chromium) {
        server = running;
        browser = chromium;
    }

    @Test
    void theHeadReadsAndDownloadsTheReportsOfTheOwnAuthority() throws IOException {
        try (Pages pages = signedIn("leitung-kassel", Viewer.DESKTOP)) {
            pages.page().locator("nav >> text=Baustatistik").click();
            assertThat(pages.page().locator("main").innerText()).contains("nichts zu melden");
            pages.check("statistics");
            Download month = pages.page()
                    .waitForDownload(
                            () -> pages.page().locator("text=Monatsmeldung").click());
            assertThat(month.suggestedFilename())
                    .startsWith("Baustatistik_06611000_")
                    .endsWith(".csv");
            assertThat(Files.readString(month.path())).startsWith("Meldung;Datum;Aktenzeichen;");
            Download year = pages.page()
                    .waitForDownload(() ->
                            pages.page().locator("text=Bauüberhang herunter").click());
            assertThat(year.suggestedFilename()).startsWith("Bauueberhang_06611000_");
            assertThat(pages.visit("/statistik?monat=2026-13")).isEqualTo(200);
            assertThat(pages.visit("/statistik?monat=2026-07")).isEqualTo(200);
            assertThat(pages.page().locator("main").innerText()).contains("Juli 2026");
            assertThat(pages.visit("/statistik/bauueberhang.csv?jahr=1999")).isEqualTo(404);
        }
        try (Pages pages = signedIn("leitung-kassel", Viewer.PHONE)) {
            pages.visit("/statistik");
            pages.check("statistics-phone");
        }
    }

    @Test
    void whoHasNoAuthorityOrIsNotItsHeadGetsNone() {
        try (Pages pages = signedIn("sb-kassel", Viewer.DESKTOP)) {
            assertThat(pages.visit("/statistik")).isEqualTo(403);
            assertThat(pages.visit("/statistik/monat.csv")).isEqualTo(403);
        }
        try (Pages pages = signedIn("betrieb", Viewer.DESKTOP)) {
            assertThat(pages.visit("/statistik")).isEqualTo(403);
            assertThat(pages.visit("/statistik/monat.csv")).isEqualTo(403);
            assertThat(pages.visit("/statistik/bauueberhang.csv?jahr=2026")).isEqualTo(403);
        }
    }

    private static Pages signedIn(String username, Viewer viewer) {
        Pages pages = browser.open(server.baseUrl(), viewer).signIn(username, PASSWORD);
        pages.page().waitForURL(url -> !url.contains("/anmelden"));
        return pages;
    }
}
