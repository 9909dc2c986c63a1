package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bauweg.e2e.Browser.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages anyone may read, in every way they are looked at. */
@ExtendWith(RunningServer.class)
class SharedPagesIT {

    private static final String CSV = """
            /,                  home
            /anmelden,          login
            /anmelden?fehler,   login-failed
            /demo-zugaenge,     demo
            /barrierefreiheit,  accessibility
            /datenschutz,       privacy
            /impressum,         imprint
            """;

    private static AppServer server;
    private static Browser browser;

    @BeforeAll
    static void start(AppServer running, Browser chromium) {
        server = running;
        browser = chromium;
    }

    @ParameterizedTest
    @CsvSource(textBlock = CSV)
    void everyPageIsAccessibleAtEveryWidthAndInBothThemes(String path, String name) {
        check(path, name, Viewer.DESKTOP, "");
        check(path, name, Viewer.DESKTOP.inTheDark(), "-dark");
        check(path, name, Viewer.PHONE, "-phone");
        check(path, name, Viewer.PHONE.inTheDark(), "-phone-dark");
        check(path, name, Viewer.PHONE.withoutJavaScript(), "-phone-no-js");
    }

    private static void check(String path, String name, Viewer viewer, String suffix) {
        try (Pages pages = browser.open(server.baseUrl(), viewer)) {
            assertThat(pages.visit(path)).isEqualTo(200);
            pages.check(name + suffix);
        }
    }

    @Test
    void aWrongPasswordIsSaidFirstAndTheRightOneLeadsIn() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            pages.signIn("bauherrin", "falsch");
            assertThat(pages.page().title()).isEqualTo("Fehler: Anmelden – Bauweg");
            assertThat(pages.page().evaluate("document.activeElement.hasAttribute('data-focus')"))
                    .isEqualTo(true);
            pages.signIn("bauherrin", "bauweg-demo");
            assertThat(pages.page().url()).doesNotContain("anmelden");
            pages.visit("/");
            assertThat(pages.page().locator("header").innerText()).contains("Erika Mustermann", "Meine Vorhaben");
            pages.check("home-applicant");
            pages.page().locator("header button").click();
            pages.page().waitForURL("**/?abgemeldet");
            assertThat(pages.page().locator("main").innerText()).contains("Sie sind abgemeldet");
            pages.check("signed-out");
        }
    }

    @Test
    void theLanguageOfOneClickStaysForTheNextPage() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            pages.visit("/");
            pages.page().locator("a[hreflang=en]").click();
            pages.visit("/anmelden");
            assertThat(pages.page().title()).isEqualTo("Sign in – Bauweg");
            assertThat(pages.page().locator("html").getAttribute("lang")).isEqualTo("en");
            pages.visit("/anmelden?lang=xx");
            assertThat(pages.page().title()).isEqualTo("Sign in – Bauweg");
        }
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            pages.visit("/");
            pages.page().keyboard().press("Tab");
            assertThat(pages.page().locator(":focus").innerText().toLowerCase(Locale.ROOT))
                    .contains("inhalt");
            pages.screenshot("skip-link");
            pages.page().keyboard().press("Enter");
            assertThat(pages.page().locator(":focus").getAttribute("id")).isEqualTo("inhalt");
        }
    }

    @Test
    void aRefusedPageSaysSoInPlainWords() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            pages.signIn("bauherrin", "bauweg-demo");
            assertThat(pages.visit("/arbeitsvorrat")).isEqualTo(403);
            assertThat(pages.page().locator("h1").innerText()).isEqualTo("Das dürfen Sie nicht aufrufen");
            assertThat(pages.page().locator("header").innerText()).contains("Erika Mustermann");
            pages.check("error-403");
            pages.page().setViewportSize(320, 640);
            pages.check("error-403-phone");
        }
    }

    @Test
    void aPageThatDoesNotExistSaysSoInPlainWords() {
        try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
            assertThat(pages.visit("/assets/gibt-es-nicht")).isEqualTo(404);
            assertThat(pages.page().locator("h1").innerText()).isEqualTo("Diese Seite gibt es nicht");
            pages.check("error-404");
        }
    }

    @Test
    void anUnknownAddressIsNeverForbiddenAndAForbiddenOneNeverUnknown() {
        for (String user : new String[] {"", "bauherrin", "sb-rtk"}) {
            try (Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP)) {
                if (!user.isEmpty()) {
                    pages.signIn(user, "bauweg-demo");
                }
                for (String unknown :
                        new String[] {"/gibt-es-nicht", "/antraege/a/b/c/d", "/betrieb/x/y", "/rest/task"}) {
                    assertThat(pages.visit(unknown)).as(user + unknown).isEqualTo(404);
                    assertThat(pages.page().locator("h1").innerText()).isEqualTo("Diese Seite gibt es nicht");
                }
                pages.visit("/betrieb/journal");
                assertThat(pages.page().locator("h1").innerText())
                        .isEqualTo(user.isEmpty() ? "Anmelden" : "Das dürfen Sie nicht aufrufen");
            }
        }
    }
}
