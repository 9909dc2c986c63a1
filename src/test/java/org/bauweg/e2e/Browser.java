package org.bauweg.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One headless Chromium. The executable is, in this order: {@code BAUWEG_CHROMIUM}; chromium or google-chrome on the PATH; on Debian as root
 * the package {@code chromium}, which is then installed; Playwright's own download, on Ubuntu as root with the libraries it needs.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String CLI = "com.microsoft.playwright.CLI";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the browser; takes about a second. */
    public static Browser start() {
        Optional<Path> executable = executable();
        String skipDownload = executable.isPresent() ? "1" : "0";
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", skipDownload)));
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments());
        executable.ifPresent(options::setExecutablePath);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** Who looks at the pages: window width, colours, JavaScript on or off. Each is a session of its own. */
    public record Viewer(int width, int height, boolean dark, boolean javaScript) {
        public static final Viewer DESKTOP = new Viewer(1280, 900, false, true);
        public static final Viewer PHONE = new Viewer(320, 640, false, true);

        public Viewer inTheDark() {
            return new Viewer(width, height, true, javaScript);
        }

        public Viewer withoutJavaScript() {
            return new Viewer(width, height, dark, false);
        }
    }

    /** A fresh session without cookies on the application at {@code baseUrl}. */
    public Pages open(String baseUrl, Viewer viewer) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(viewer.width(), viewer.height())
                .setColorScheme(viewer.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(viewer.javaScript())
                .setAcceptDownloads(true));
        // generous: two of these tests run beside each other, on machines that do other work too
        context.setDefaultTimeout(30_000);
        return new Pages(context, viewer);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static List<String> arguments() {
        return isRoot()
                ? Stream.concat(Stream.of("--no-sandbox"), ARGUMENTS.stream()).toList()
                : ARGUMENTS;
    }

    private static Optional<Path> executable() {
        String given = System.getenv("BAUWEG_CHROMIUM");
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        Optional<Path> onPath = onPath();
        if (onPath.isEmpty() && isRoot() && Files.exists(Path.of("/etc/debian_version"))) {
            run("apt-get", "-q", "update");
            run("apt-get", "-q", "install", "-y", "--no-install-recommends", "chromium");
            if (onPath().isEmpty()) {
                // Ubuntu has no such package: Playwright's download needs the libraries of the system
                run(java(), "-cp", System.getProperty("java.class.path"), CLI, "install-deps", "chromium");
            }
            return onPath();
        }
        return onPath;
    }

    private static Optional<Path> onPath() {
        @Nullable String path = System.getenv("PATH");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: " + String.join(" ", command), e);
        }
    }
}
