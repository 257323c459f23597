package dev.guanxi.launcher;

import dev.guanxi.platform.parts.PartsException;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The program behind {@code crm up}, {@code down}, {@code status}, {@code start}, {@code stop} and {@code restart}. The
 * script passes the check-out's folder in {@code guanxi.home}; a suite beside the usual one keeps its state in
 * {@code guanxi.folder}.
 */
public final class Launcher {

    private static final int REFUSED = 2;

    private final Path home;
    private final SuiteFolder folder;
    private final PrintStream out;

    private Launcher(Path home, Path folder, PrintStream out) {
        this.home = home;
        this.folder = new SuiteFolder(folder);
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("guanxi.home", "")).toAbsolutePath();
        try {
            Path folder = home.resolve(System.getProperty("guanxi.folder", ".suite"));
            new Launcher(home, folder, out).run(CommandLine.parse(List.of(arguments)));
        } catch (SuiteException | PartsException e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
        // Servers may leave threads behind that would keep this JVM alive.
        System.exit(0);
    }

    private void run(Command command) {
        switch (command) {
            case Command.Up up when up.detach() -> new DetachedLaunch(folder, out).start(up);
            case Command.Up up -> new Launch(home, folder, out).run(up);
            case Command.Prepare prepare -> new Preparation(home, folder, out).run();
            case Command.Down down -> down();
            case Command.Status status -> status(status);
            case Command.Steer steer ->
                out.println(ControlClient.require(folder).steer(steer.action(), steer.part()));
        }
    }

    private void down() {
        ControlClient.find(folder).ifPresentOrElse(ControlClient::down, this::stopLeftovers);
        out.println("The suite is down.");
    }

    private void stopLeftovers() {
        int stopped = new Leftovers(folder).stop();
        if (stopped > 0) {
            out.printf("No launcher is running; stopped %d processes that an earlier one left behind.%n", stopped);
        }
    }

    private void status(Command.Status how) {
        JsonObject status = ControlClient.require(folder).status();
        out.println(how.json() ? status.encodePrettily() : new StatusTable(status).toString());
    }
}
