package dev.guanxi.bench;

import dev.guanxi.bench.Asking.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all that was asked comes to: by endpoint, for which the targets are, and by question.
 *
 * @param many among all customers
 * @param few the lists among few
 * @param atRest CPU of a second in which nobody asks, in milliseconds
 */
record ScaleAccount(int customers, List<Asked> many, List<Asked> few, double atRest, List<Figure> bare) {

    private static final double MOST_CPU = 5;
    private static final double MOST_DELAY = 100;
    /** Of the cost among few; what the clock's ticks and the JVM's mood leave uncertain is less. */
    private static final double SAME = 1.5;

    Findings findings() {
        List<Figure> figures = new ArrayList<>(
                List.of(figure("customers", customers, ""), figure("questions asked", many.size(), "")));
        figures.addAll(ofEndpoints());
        figures.addAll(ofQuestions());
        figures.add(figure("at rest, CPU a second", atRest, "ms"));
        if (!few.isEmpty()) {
            figures.add(new Figure("a list among all ÷ among few, CPU", growth(), null, "", new Target.AtMost(SAME)));
        }
        figures.addAll(bare);
        return new Findings(figures, notes(), details());
    }

    private static Figure figure(String name, double ours, String unit) {
        return new Figure(name, ours, null, unit, new Target.None());
    }

    private List<Endpoint> endpoints() {
        return Endpoint.of(many).stream().filter(one -> !one.report()).toList();
    }

    private List<Figure> ofEndpoints() {
        List<Endpoint> all = endpoints();
        Target cpu = new Target.AtMost(MOST_CPU);
        Target delay = new Target.AtMost(MOST_DELAY);
        return List.of(
                figure("endpoints", all.size(), ""),
                new Figure(
                        "the dearest endpoint, CPU of app and database",
                        most(all, Endpoint::cpu).cpu(),
                        null,
                        "ms",
                        cpu),
                new Figure(
                        "endpoints over 5 ms of CPU",
                        count(all, one -> one.cpu() > MOST_CPU),
                        null,
                        "",
                        new Target.AtMost(0)),
                new Figure(
                        "the slowest endpoint, p95 at 50 a second",
                        most(all, Endpoint::p95).p95(),
                        null,
                        "ms",
                        delay),
                new Figure(
                        "endpoints over 100 ms",
                        all.stream()
                                .filter(one -> one.p95() > MOST_DELAY || !one.atRate())
                                .count(),
                        null,
                        "",
                        new Target.AtMost(0)));
    }

    private List<Figure> ofQuestions() {
        List<Asked> held = held();
        return List.of(
                figure("all questions, mean CPU", mean(many), "ms"),
                figure("the dearest question, CPU", most(held, Asked::cpu).cpu(), "ms"),
                figure("questions over 5 ms of CPU", count(held, one -> one.cpu() > MOST_CPU), ""),
                figure("the slowest question, p95", most(held, Asked::p95).p95(), "ms"),
                figure("questions over 100 ms", count(held, ScaleAccount::isSlow), ""));
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return Math.toIntExact(all.stream().filter(which).count());
    }

    private List<Asked> held() {
        return many.stream().filter(one -> !one.put().question().report()).toList();
    }

    private static boolean isSlow(Asked asked) {
        return asked.p95() > MOST_DELAY || !asked.atRate();
    }

    private static <T> T most(List<T> all, ToDoubleFunction<T> what) {
        return all.stream().max(Comparator.comparingDouble(what)).orElseThrow();
    }

    private static double mean(List<Asked> asked) {
        return asked.stream().mapToDouble(Asked::cpu).average().orElse(0);
    }

    /** Of the lists that were asked at both sizes. */
    private double growth() {
        Map<String, Double> amongFew = amongFew();
        return many.stream()
                        .filter(one -> amongFew.containsKey(one.put().name()))
                        .mapToDouble(Asked::cpu)
                        .sum()
                / many.stream()
                        .mapToDouble(one -> amongFew.getOrDefault(one.put().name(), 0.0))
                        .sum();
    }

    private Map<String, Double> amongFew() {
        return few.stream().collect(Collectors.toMap(one -> one.put().name(), Asked::cpu, Double::sum, HashMap::new));
    }

    private List<String> notes() {
        List<Endpoint> endpoints = endpoints();
        List<Asked> held = held();
        return List.of(
                "Dearest endpoint: `%s`. Slowest: `%s`."
                        .formatted(
                                most(endpoints, Endpoint::cpu).operation(),
                                most(endpoints, Endpoint::p95).operation()),
                "Dearest question: `%s`. Slowest: `%s`."
                        .formatted(
                                most(held, Asked::cpu).put().name(),
                                most(held, Asked::p95).put().name()));
    }

    private String details() {
        Stream<String> endpoints = Endpoint.of(many).stream()
                .map(one -> "| `%s`%s | %d | %s | %s |"
                        .formatted(
                                one.operation(),
                                one.report() ? " (report)" : "",
                                one.questions(),
                                text(one.cpu()),
                                text(one.p95())));
        return table("| endpoint | questions | CPU, ms | p95, ms |\n|---|---|---|---|", endpoints)
                + "\n"
                + table(
                        "| question, who asks | CPU, ms | of that the database | p95, ms | CPU among few |\n|---|---|---|---|---|",
                        ofEachQuestion());
    }

    private Stream<String> ofEachQuestion() {
        Map<String, Double> amongFew = amongFew();
        return many.stream()
                .sorted(Comparator.comparingDouble(Asked::cpu).reversed())
                .map(one -> "| `%s` | %s | %s | %s%s | %s |"
                        .formatted(
                                one.put().name().replace("|", "\\|"),
                                text(one.cpu()),
                                text(one.database()),
                                text(one.p95()),
                                one.atRate() ? "" : " (one after another)",
                                amongFew.containsKey(one.put().name())
                                        ? text(amongFew.getOrDefault(one.put().name(), 0.0))
                                        : ""));
    }

    private static String table(String head, Stream<String> rows) {
        return head + rows.collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String text(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
