package dev.guanxi.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asked for after {@code crm bench}.
 *
 * @param only names of benchmarks; empty means all
 * @param quick only show that they run
 * @param customers at which size "scale" measures; 0: as its targets are stated
 */
record Options(Set<String> only, boolean quick, int customers, boolean help) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{3,6}");

    static Options parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        Set<String> only = new LinkedHashSet<>();
        boolean quick = false;
        int customers = 0;
        boolean help = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--only" -> only.addAll(names(rest));
                case "--quick" -> quick = true;
                case "--customers" -> customers = number(rest);
                case "--help" -> help = true;
                default ->
                    throw new BenchException(
                            "crm bench does not know \"%s\". It knows --only NAMES, --customers NUMBER, --quick and --help."
                                    .formatted(option));
            }
        }
        return new Options(only, quick, customers, help);
    }

    private static List<String> names(Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new BenchException("--only needs names, such as --only requests,events.");
        }
        return List.of(rest.pop().split(",", -1));
    }

    private static int number(Deque<String> rest) {
        String word = rest.isEmpty() ? "" : rest.pop();
        if (!NUMBER.matcher(word).matches()) {
            throw new BenchException("--customers needs a number from 1,000 to 9,999,999, such as 60000.");
        }
        return Integer.parseInt(word);
    }

    /** {@return how much is done} */
    Effort effort() {
        if (quick) {
            return Effort.QUICK;
        }
        return customers == 0 ? Effort.FULL : Effort.FULL.with(customers);
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
                .filter(benchmark -> only.isEmpty() ? !benchmark.isLong() : only.contains(benchmark.name()))
                .toList();
    }
}
