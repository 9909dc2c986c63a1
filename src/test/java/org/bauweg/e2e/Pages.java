package org.bauweg.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * One person's session in the browser. Collects what the console and the page report as errors, and checks what every page must hold; the
 * checks that need JavaScript in the page are skipped in a session without it.
 */
public final class Pages implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Accessibility rules that count: WCAG 2.0 to 2.2, A and AA, and axe's best practices. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Browser.Viewer viewer;
    private final Page page;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Pages(BrowserContext context, Browser.Viewer viewer) {
        this.context = context;
        this.viewer = viewer;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean policy = message.text().contains("Content Security Policy");
            if (policy || (message.type().equals("error") && !message.text().contains("the server responded with"))) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** The Playwright page, for everything this class does not offer. */
    public Page page() {
        return page;
    }

    /** Opens a path of the application, such as {@code /antraege}; returns the HTTP status. */
    public int visit(String path) {
        var response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    /** Opens a path again and again, half a second apart, until the page says this; gives up after half a minute. */
    public void visitUntil(String path, String words) {
        visit(path);
        for (int i = 0; i < 60 && !page.locator("main").innerText().contains(words); i++) {
            page.waitForTimeout(500);
            visit(path);
        }
    }

    /** Signs in with the form; the caller checks where that leads. */
    public Pages signIn(String username, String password) {
        visit("/anmelden");
        page.fill("#username", username);
        page.fill("#password", password);
        page.locator("main button[type=submit]").click();
        return this;
    }

    /**
     * All that every page owes everyone. Where a check fails, and everywhere with {@code -Dit.screenshots=true}, the
     * screenshot {@code <name>.png} shows the page.
     */
    public Pages check(String name) {
        if (Boolean.getBoolean("it.screenshots")) {
            screenshot(name);
        }
        try {
            assertNoComplaint();
            assertNoSidewaysScrolling();
            if (viewer.javaScript()) {
                assertAccessible();
            }
        } catch (AssertionError failed) {
            screenshot(name);
            throw failed;
        }
        return this;
    }

    /** axe-core finds no violation on the page as it stands. */
    public Pages assertAccessible() {
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations)
                .as("axe-core on %s", page.url())
                .withFailMessage(() -> violations.stream()
                        .map(Pages::describe)
                        .collect(Collectors.joining("\n", "axe-core on " + page.url() + "\n", "")))
                .isEmpty();
        return this;
    }

    /** Nothing was refused by the content security policy and no script failed, since the session began. */
    public Pages assertNoComplaint() {
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
        return this;
    }

    /** The page is not wider than the window. */
    public Pages assertNoSidewaysScrolling() {
        Object scrolled = page.evaluate("""
                () => {
                  const top = window.scrollY;
                  window.scrollTo({ left: 10000, top, behavior: 'instant' });
                  const scrolled = window.scrollX;
                  window.scrollTo({ left: 0, top, behavior: 'instant' });
                  return scrolled;
                }""");
        assertThat(scrolled).as("pixels scrolled sideways on %s", page.url()).isEqualTo(0);
        return this;
    }

    /** Checks sideways scrolling in a window of 320 px and restores the window. */
    public Pages assertFitsPhone() {
        page.setViewportSize(320, 640);
        try {
            return assertNoSidewaysScrolling();
        } finally {
            page.setViewportSize(viewer.width(), viewer.height());
        }
    }

    /** Whole page into {@code target/screenshots/<name>.png}. */
    public Pages screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream()
                        .map(node -> "  " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("\n"));
    }
}
