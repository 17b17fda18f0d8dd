package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium of this machine, one for all tests of a JVM. */
public final class Browser {

    /** Narrow, middle and wide, in CSS pixels. */
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String AUDIT = """
            standards => axe.run({runOnly: standards, resultTypes: ['violations']}).then(found => found.violations.map(
                v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(node => node.html)}`))""";
    private static final int HEIGHT = 900;

    private static @Nullable Browser shared;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The one of this JVM; a test on a machine without Chromium is skipped by name. */
    public static synchronized Browser shared() {
        if (shared == null) {
            var chromium = executable();
            assumeTrue(chromium.isPresent(), "no Chromium on the PATH or in CHROMIUM: pages are not opened");
            shared = new Browser(chromium.orElseThrow());
        }
        return shared;
    }

    /** By the variable CHROMIUM, else on the PATH. */
    private static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var onPath = Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(d -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(n -> Path.of(d).resolve(n)));
        return Stream.concat(named.stream(), onPath).filter(Files::isExecutable).findFirst();
    }

    /** Opens a page with script off, as the reader with the least would. */
    public Page withoutScript(int width) {
        return chromium.newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(false));
    }

    /** Opens a page in which axe runs. */
    public Page forAudit(int width) {
        var page = chromium.newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                .setViewportSize(width, HEIGHT)
                .setBypassCSP(true));
        page.addInitScript(AxeBuilder.getAxeScript());
        return page;
    }

    /** Does this in one page in which axe runs, once for each of the widths. */
    public void atEachWidth(Consumer<Page> visit) {
        try (var page = forAudit(WIDTHS.getFirst())) {
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                visit.accept(page);
            }
        }
    }

    /** The page that is open has no violation and does not scroll sideways. */
    public static void assertClean(Page page) {
        var where = page.url() + " at " + page.viewportSize().width;
        assertEquals(List.of(), violations(page), where);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), where);
    }

    /** What axe finds against WCAG 2.2 AA and good practice, one line each; empty when nothing. */
    public static List<?> violations(Page page) {
        return (List<?>) page.evaluate(AUDIT, STANDARDS);
    }
}
