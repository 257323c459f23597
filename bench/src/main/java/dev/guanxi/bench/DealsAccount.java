package dev.guanxi.bench;

import dev.guanxi.bench.Asking.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a sales force waits for.
 *
 * @param asked every question, by everybody who may ask it
 * @param bare what some of the answers come to without us
 */
record DealsAccount(int deals, int people, List<Asked> asked, List<Figure> bare) {

    private static final Target AT_MOST = new Target.AtMost(100);

    Findings findings() {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("deals", deals, null, "", new Target.None()),
                new Figure("people", people, null, "", new Target.None()),
                new Figure("questions asked", asked.size(), null, "", new Target.None()),
                new Figure("the slowest, p95 at 50 a second", slowest().p95(), null, "ms", AT_MOST),
                new Figure(
                        "over 100 ms",
                        asked.stream().filter(DealsAccount::isSlow).count(),
                        null,
                        "questions",
                        new Target.AtMost(0))));
        Endpoint.of(asked)
                .forEach(one -> figures.add(new Figure(one.operation() + ", p95", one.p95(), null, "ms", AT_MOST)));
        figures.addAll(bare);
        return new Findings(
                figures, List.of("Slowest: `%s`.".formatted(slowest().put().name())), details());
    }

    private Asked slowest() {
        return asked.stream().max(Comparator.comparingDouble(Asked::p95)).orElseThrow();
    }

    private static boolean isSlow(Asked one) {
        return one.p95() > 100 || !one.atRate();
    }

    private String details() {
        return asked.stream()
                .sorted(Comparator.comparingDouble(Asked::p95).reversed())
                .map(one -> String.format(
                        Locale.ROOT,
                        "| `%s` | %.2f | %.2f | %.2f%s |",
                        one.put().name().replace("|", "\\|"),
                        one.cpu(),
                        one.database(),
                        one.p95(),
                        one.atRate() ? "" : " (one after another)"))
                .collect(Collectors.joining(
                        "\n",
                        "| question, who asks | CPU, ms | of that the database | p95, ms |\n|---|---|---|---|\n",
                        "\n"));
    }
}
