package dev.guanxi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the whole suite takes to stand, how much memory it holds, and how long each service takes by itself. */
final class SuiteSize implements Benchmark {

    private static final Target UP = new Target.AtMost(60);
    private static final Target MEMORY = new Target.AtMost(3 * 1024);
    private static final Target ALONE = new Target.AtMost(3);

    private final Path home;

    SuiteSize(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "suite";
    }

    @Override
    public String purpose() {
        return "time and memory of crm up, and the start of each service";
    }

    /** Has no smaller effort: a suite is started once, or not at all. */
    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        try (SuiteUnderTest suite = SuiteUnderTest.in(home)) {
            progress.say("suite: preparing it, as the first crm up after a build does");
            suite.prepare();
            progress.say("suite: crm up");
            double seconds = suite.up();
            SuiteStatus status = suite.status();
            status.requireAllReady();
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure(
                    "crm up to all ready, %d services"
                            .formatted(status.services().size()),
                    seconds,
                    null,
                    "s",
                    UP));
            figures.add(new Figure("whole suite, resident", status.residentMegabytes(), null, "MB", MEMORY));
            for (String service : status.services()) {
                progress.say("suite: starting %s by itself", service);
                figures.add(new Figure(service + " alone to ready", suite.restart(service), null, "s", ALONE));
            }
            return figures;
        }
    }
}
