package dev.guanxi.launcher.demo;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what became of everything, and tells people while it happens. */
final class Tally {

    private final PrintStream out;
    private final Map<String, Count> counts = new TreeMap<>();
    private int complaints;

    private record Count(int added, int there) {
        Count plus(Count other) {
            return new Count(added + other.added, there + other.there);
        }
    }

    Tally(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        out.println(what);
        out.flush();
    }

    void added(String kind) {
        counts.merge(kind, new Count(1, 0), Count::plus);
    }

    void wasThere(String kind) {
        counts.merge(kind, new Count(0, 1), Count::plus);
    }

    /** Something is not as it should be; the run goes on. */
    void complain(String what) {
        complaints++;
        say("    ! " + what);
    }

    /** Tells what the counts have come to, and begins to count anew. */
    void sumUp() {
        String sums = counts.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), words(entry.getValue())))
                .collect(Collectors.joining("; "));
        if (!sums.isEmpty()) {
            say("    " + sums);
        }
        counts.clear();
    }

    private static String words(Count count) {
        if (count.there() == 0) {
            return count.added() + " added";
        }
        return count.added() == 0
                ? count.there() + " there already"
                : "%d added, %d there already".formatted(count.added(), count.there());
    }

    int complaints() {
        return complaints;
    }
}
