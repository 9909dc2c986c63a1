package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bauweg.e2e.Browser.Viewer;

/** People of the authorities at their tasks, each in a session of his own. */
final class TaskDesk {

    /** Looks at a page, a quarter of a second apart, for two minutes: a step that was running when the server died is taken up late. */
    private static final int PATIENCE = 480;

    private final Browser browser;
    private final AppServer server;

    TaskDesk(Browser browser, AppServer server) {
        this.browser = browser;
        this.server = server;
    }

    Pages open(String username) {
        Pages pages = browser.open(server.baseUrl(), Viewer.DESKTOP).signIn(username, "bauweg-demo");
        pages.page().waitForURL(url -> !url.contains("/anmelden"));
        return pages;
    }

    /** Signs in and does something on a page. */
    void act(String username, String path, Act act) {
        try (Pages pages = open(username)) {
            pages.visit(path);
            act.on(pages);
        }
    }

    /** Fills the next task of the case with this title, and completes it. */
    void task(String username, String title, Act filling) {
        try (Pages pages = open(username)) {
            openTask(pages, title);
            filling.on(pages);
            submit(pages);
            assertThat(pages.page().locator("main").innerText()).contains("Erledigt");
        }
    }

    void openTask(Pages pages, String title) {
        Page page = pages.page();
        await(
                () -> {
                    pages.visit("/arbeitsvorrat");
                    return page.locator("tr:has-text('" + title + "') a[href*='/aufgaben/']")
                                    .count()
                            > 0;
                },
                () -> "a task for " + title);
        page.locator("tr:has-text('" + title + "') a[href*='/aufgaben/']")
                .first()
                .click();
        page.waitForURL("**/aufgaben/**");
    }

    /** Waits until something is so; steps and timers run in the background. */
    void await(BooleanSupplier so, Supplier<String> what) {
        for (int i = 0; i < PATIENCE; i++) {
            if (so.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("waited in vain for " + what.get());
    }

    static void choose(Pages pages, String name, String value) {
        pages.page().locator("[name='" + name + "'][value='" + value + "']").check();
        pages.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    static void fill(Pages pages, String name, String value) {
        pages.page().locator("[name='" + name + "']").fill(value);
    }

    static void submit(Pages pages) {
        pages.page()
                .locator("main .bw-actions button[type=submit], main form:not([role=search]) > button[type=submit]")
                .first()
                .click();
        pages.page().waitForLoadState();
    }

    /** What somebody does on the page he has open. */
    interface Act {
        void on(Pages pages);
    }
}
