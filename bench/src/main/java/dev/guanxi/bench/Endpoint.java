package dev.guanxi.bench;

import dev.guanxi.bench.Asking.Asked;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An operation with everything that it was asked, by everybody.
 *
 * @param cpu milliseconds of app and database for an answer, the mean of its questions
 * @param p95 milliseconds within which 95 of 100 of all its answers were there
 * @param atRate whether every one of its questions could be asked fifty times a second
 * @param report whether it counts over all there is
 */
record Endpoint(String operation, int questions, double cpu, double p95, boolean atRate, boolean report) {

    /** {@return the operations of these questions, the dearest first} */
    static List<Endpoint> of(List<Asked> asked) {
        return asked.stream()
                .collect(Collectors.groupingBy(
                        one -> one.put().question().read().operation(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Endpoint::ofOne)
                .sorted(Comparator.comparingDouble(Endpoint::cpu).reversed())
                .toList();
    }

    private static Endpoint ofOne(List<Asked> asked) {
        return new Endpoint(
                asked.getFirst().put().question().read().operation(),
                asked.size(),
                asked.stream().mapToDouble(Asked::cpu).average().orElse(0),
                Latencies.together(asked.stream().map(Asked::delays).toList()).percentile(Asking.NEARLY_ALL),
                asked.stream().allMatch(Asked::atRate),
                asked.stream().anyMatch(one -> one.put().question().report()));
    }
}
