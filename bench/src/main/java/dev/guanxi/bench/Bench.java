package dev.guanxi.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program behind {@code crm bench}. The script passes the check-out's folder in {@code guanxi.home}. */
public final class Bench {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final Path home;
    private final PrintStream out;
    private final List<Benchmark> benchmarks;

    private Bench(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
        this.benchmarks = List.of(
                new CustomerRequests(home),
                CustomerImport.ofAFile(home),
                new EventFlow(home),
                new SuiteSize(home),
                new Scale(home),
                CustomerImport.atScale(home),
                new DuplicateCheck(home),
                new LeadAssignment(home),
                new LeadConversions(home),
                new Deals(home));
    }

    public static void main(String[] arguments) {
        EVERYTHING.setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("guanxi.home", "")).toAbsolutePath();
        try {
            boolean whole = new Bench(home, out).run(Options.parse(List.of(arguments)));
            // The broker leaves threads of its own that would keep this JVM alive.
            System.exit(whole ? 0 : FAILED);
        } catch (BenchException e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    /** {@return whether everything asked for could be measured} */
    private boolean run(Options options) {
        if (options.help()) {
            help();
            return true;
        }
        List<Benchmark> chosen = options.chosenFrom(benchmarks);
        Progress progress = new Progress(out);
        boolean whole = true;
        for (Benchmark benchmark : chosen) {
            whole &= run(benchmark, options, progress);
        }
        return whole;
    }

    /** One that fails leaves the others their turn. */
    private boolean run(Benchmark benchmark, Options options, Progress progress) {
        try {
            Results results = new Results(home.resolve("bench"), options.quick() ? Machine.now() : quiet(progress));
            Findings findings = benchmark.find(options.effort(), progress);
            out.println();
            out.println(findings.summary());
            out.println();
            if (options.quick()) {
                progress.say(
                        "%s runs; after so little work its figures say nothing and are not kept", benchmark.name());
            } else if (!options.matching().isEmpty()) {
                out.println(findings.details());
                progress.say("%s is done for some of its questions; nothing is written", benchmark.name());
            } else if (!options.effort().size().isWhole()) {
                progress.say(
                        "%s is done, not as its targets are stated; written to %s only",
                        benchmark.name(), results.add(benchmark, findings));
            } else {
                progress.say("%s is done; written to %s", benchmark.name(), results.keep(benchmark, findings));
            }
            return true;
        } catch (Exception e) {
            progress.say("%s could not be measured: %s", benchmark.name(), String.valueOf(e.getMessage()));
            EVERYTHING.log(Level.SEVERE, benchmark.name(), e);
            return false;
        }
    }

    /** What built the services, and the benchmark before, still counts as load for a minute or two. */
    private static Machine quiet(Progress progress) {
        if (Machine.now().isBusy()) {
            progress.say("waiting for the machine to be quiet");
        }
        Machine machine = Machine.quietWithin(PATIENCE);
        if (machine.isBusy()) {
            progress.say(
                    "others are working on this machine: the figures will say nothing, and the results will say so");
        }
        return machine;
    }

    private void help() {
        out.println(
                "crm bench [--only NAME,NAME...] [--customers NUMBER] [--seconds NUMBER] [--matching TEXT] [--keep]");
        out.println("          [--quick]");
        out.println();
        out.println(
                "Measures speed and size on this machine, beside what the bare parts can do, and writes the figures");
        out.println("to bench/results and bench/README.md. Ends by itself, in about forty minutes.");
        out.println();
        out.println("  --only NAMES  measure only these:");
        benchmarks.forEach(each -> out.printf(
                "                  %-12s %s%s%n",
                each.name(), each.purpose(), each.isLong() ? " (takes long: only when it is named)" : ""));
        out.println("  --customers N how many there are where scale and scale-import measure, instead of a million;");
        out.println("                the figures then stand in bench/results only");
        out.println("  --seconds N   how long scale asks each question, instead of five");
        out.println(
                "  --matching T  only questions of scale with this in their name, or with one of several (find|list); their figures are not kept");
        out.println("  --keep        leave what scale filled, 25 GB for a million, for its next run with --keep");
        out.println("  --quick       only show that everything runs; nothing is written");
    }
}
