package dev.guanxi.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked for after {@code crm bench}.
 *
 * @param only names of benchmarks; empty means all
 * @param quick only show that they run
 */
record Options(Set<String> only, boolean quick, boolean help) {

    static Options parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        Set<String> only = new LinkedHashSet<>();
        boolean quick = false;
        boolean help = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--only" -> only.addAll(names(rest));
                case "--quick" -> quick = true;
                case "--help" -> help = true;
                default ->
                    throw new BenchException(
                            "crm bench does not know \"%s\". It knows --only NAMES, --quick and --help."
                                    .formatted(option));
            }
        }
        return new Options(only, quick, help);
    }

    private static List<String> names(Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new BenchException("--only needs names, such as --only requests,events.");
        }
        return List.of(rest.pop().split(",", -1));
    }

    /** {@return those asked for, in the order in which they are kept} */
    List<Benchmark> chosenFrom(List<Benchmark> all) {
        List<String> names = all.stream().map(Benchmark::name).toList();
        List<String> unknown =
                only.stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new BenchException("There is no benchmark %s. There are: %s."
                    .formatted(String.join(", ", unknown), String.join(", ", names)));
        }
        return all.stream()
                .filter(benchmark -> only.isEmpty() || only.contains(benchmark.name()))
                .toList();
    }
}
