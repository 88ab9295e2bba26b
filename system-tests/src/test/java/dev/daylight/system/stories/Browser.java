package dev.daylight.system.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.daylight.local.SignIn;
import dev.daylight.system.people.Identity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real headless Chromium, and what it noticed while people used it.
final class Browser implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 390;

    private static final int HEIGHT = 900;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser open() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"))));
    }

    /// A person's window with nothing remembered.
    ///
    /// @param language as the person's browser asks for it, `en-GB` or `zh-CN`
    Page window(String language, int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("/realms/")) {
                complaints.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!isHere(request.url())) {
                complaints.add("request to another host: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
        return page;
    }

    /// Signs in at the identity provider, to which the page has led.
    static void signIn(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(Identity.password(username));
        page.locator("#kc-login").click();
        page.waitForCondition(
                () -> page.locator("#otp").count() > 0 || !page.url().contains("/realms/"));
        if (page.locator("#otp").count() > 0) {
            page.locator("#otp").fill(SignIn.oneTimeCode(username, Instant.now()));
            page.locator("#kc-login").click();
        }
        page.locator("#kc-login")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /// Keeps a picture and notes when the page is wider than its window.
    void look(Page page, String name) {
        int excess =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (excess > 0) {
            complaints.add(name + " is " + excess + " pixels wider than its window of " + page.viewportSize().width);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + page.viewportSize().width + ".png")));
    }

    /// The same page at another width.
    void lookAt(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        look(page, name);
    }

    /// The page the person is on in both languages and at both widths; English and the desk in the end.
    void lookEveryWay(Page page, String name) {
        String address = page.url().split("\\?")[0];
        for (String language : List.of("zh", "en")) {
            page.navigate(address + "?lang=" + language);
            lookAt(page, name + "-" + language, PHONE);
            lookAt(page, name + "-" + language, DESK);
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static boolean isHere(String address) {
        URI uri = URI.create(address);
        return uri.getScheme().equals("data") || "127.0.0.1".equals(uri.getHost());
    }

    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream(),
                        Stream.of(System.getenv("PATH").split(":"))
                                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: install the package chromium, or name its program in CHROMIUM."));
    }
}
