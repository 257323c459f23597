package dev.guanxi.launcher;

import dev.guanxi.platform.parts.FreePorts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One {@code crm up}, from the first check to the last part's end. */
final class Launch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path home;
    private final SuiteFolder folder;
    private final Progress progress;

    Launch(Path home, SuiteFolder folder, PrintStream out) {
        this.home = home;
        this.folder = folder;
        this.progress = new Progress(out);
    }

    /** Returns when the suite was asked to end; the shutdown hook stops it likewise on Ctrl-C. */
    void run(Command.Up wish) {
        SuiteLock.holding(folder, () -> runAlone(wish));
    }

    private void runAlone(Command.Up wish) {
        List<ServiceFolder> chosen = ServiceFolder.chosen(home, wish.only());
        int leftovers = new Leftovers(folder).stop();
        if (leftovers > 0) {
            progress.say("stopped %d processes that a killed launcher left behind".formatted(leftovers));
        }
        refuseTakenPort(wish.port());
        Suite suite = new Suite(home, folder, wish.port(), built(chosen), Purpose.WORK);
        RunningSuite running = new RunningSuite(suite, progress);
        StartWait wait = new StartWait(progress);
        try (Control control = Control.open(suite, folder, wait);
                Watch watch = new Watch(progress, wait, BETWEEN_LOOKS)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::stop));
            report(suite, running.start());
            control.settle();
            watch.over(suite.all());
            control.awaitEnd();
            running.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ServiceFolder> built(List<ServiceFolder> chosen) {
        chosen.stream()
                .filter(service -> !service.isBuilt())
                .forEach(service ->
                        progress.say("%s is left out: it is not built. Build it: ./mvnw -pl services/%s -am package"
                                .formatted(service.name(), service.folder().getFileName())));
        return chosen.stream().filter(ServiceFolder::isBuilt).toList();
    }

    static void refuseTakenPort(int port) {
        if (FreePorts.isFree(port)) {
            return;
        }
        String owner = PortOwner.of(port)
                .map(process -> "process %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown program")))
                .orElse("a process of somebody else");
        throw new SuiteException("Port %d is taken by %s. End it, or choose another port: crm up --port %d"
                .formatted(port, owner, port + 1));
    }

    private void report(Suite suite, List<String> failed) {
        if (failed.isEmpty()) {
            progress.say("all ready");
        } else {
            progress.say("ready without %s; start again with: crm start %s"
                    .formatted(String.join(", ", failed), failed.getFirst()));
        }
        progress.plain("");
        progress.plain("  Suite        %s/".formatted(suite.address()));
        progress.plain("  Interfaces   %s/docs/".formatted(suite.address()));
        progress.plain("  Keycloak     %s/auth/admin/  (admin, password in %s under keycloak.admin)"
                .formatted(suite.address(), folder.root().resolve("secrets.properties")));
        progress.plain("");
        progress.plain("  Log-ins, for demonstration only:");
        Realm.read(home.resolve("k8s/realm"))
                .logins()
                .forEach(login ->
                        progress.plain("  %-14s %-20s %s".formatted(login.user(), login.password(), login.roles())));
        progress.plain("");
        progress.plain("  Stop with Ctrl-C or crm down.");
    }
}
