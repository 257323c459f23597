package dev.guanxi.launcher.demo;

import dev.guanxi.launcher.SuiteAddress;
import dev.guanxi.platform.parts.Logins;
import dev.guanxi.platform.parts.PartsException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The program behind {@code crm import --demo}. The script passes the check-out's folder in {@code guanxi.home}; a
 * suite that keeps its state elsewhere is named by {@code guanxi.folder}, or by the port of its front door.
 */
public final class DemoImport {

    private static final Duration EVENTS_MAY_TAKE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(400);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int INCOMPLETE = 1;
    private static final int REFUSED = 2;

    private DemoImport() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            URI suite = Wish.parse(List.of(arguments)).port().stream()
                    .mapToObj(port -> URI.create("http://localhost:" + port))
                    .findFirst()
                    .orElseGet(DemoImport::runningSuite);
            System.exit(load(suite, out) ? 0 : INCOMPLETE);
        } catch (DemoException | PartsException e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    private static URI runningSuite() {
        Path home = Path.of(System.getProperty("guanxi.home", "")).toAbsolutePath();
        Path folder = home.resolve(System.getProperty("guanxi.folder", ".suite"));
        return SuiteAddress.find(folder)
                .orElseThrow(() -> new DemoException(
                        "No suite is running with the folder %s. Start one: crm up".formatted(folder)));
    }

    private static boolean load(URI suite, PrintStream out) {
        Clock clock = Clock.systemUTC();
        Tally tally = new Tally(out);
        tally.say("Loading the demonstration company into %s".formatted(suite));
        try (SuiteApi api = new SuiteApi(suite, new Logins(suite, clock)::token, RETRY_AFTER)) {
            Desk desk = new Desk(api, tally, new Patience(EVENTS_MAY_TAKE, INTERVAL), clock.instant());
            boolean complete = new DemoLoader(desk).load(DemoCompany.imagine());
            tally.say(
                    complete
                            ? "The demonstration company is there."
                            : "The demonstration company is there except for what is marked with !; loading again adds"
                                    + " only what is missing.");
            return complete;
        }
    }
}
