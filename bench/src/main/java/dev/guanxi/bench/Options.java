package dev.guanxi.bench;

import dev.guanxi.bench.Effort.Size;
import java.time.Duration;
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
 * @param customers at which size "scale" and "scale-import" measure; 0: as their targets are stated
 * @param seconds for which "scale" asks each question; 0: as many as it usually does
 * @param matching only questions of "scale" whose name contains this
 * @param keep whether what "scale" fills stays for the next run
 */
record Options(
        Set<String> only, boolean quick, int customers, int seconds, String matching, boolean keep, boolean help) {

    private static final Pattern CUSTOMERS = Pattern.compile("[1-9][0-9]{3,6}");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]?");

    static Options parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        Set<String> only = new LinkedHashSet<>();
        boolean quick = false;
        int customers = 0;
        int seconds = 0;
        String matching = "";
        boolean keep = false;
        boolean help = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--only" -> only.addAll(names(rest));
                case "--quick" -> quick = true;
                case "--customers" ->
                    customers = number(
                            rest, CUSTOMERS, "--customers needs a number from 1,000 to 9,999,999, such as 60000.");
                case "--seconds" ->
                    seconds = number(rest, SECONDS, "--seconds needs a number from 1 to 99, such as 2.");
                case "--matching" ->
                    matching = word(
                            rest,
                            "--matching needs a part of a question, such as search, or several, such as \"search|find\".");
                case "--keep" -> keep = true;
                case "--help" -> help = true;
                default ->
                    throw new BenchException(
                            "crm bench does not know \"%s\". It knows --only NAMES, --customers NUMBER, --seconds NUMBER, --matching TEXT, --keep, --quick and --help."
                                    .formatted(option));
            }
        }
        return new Options(only, quick, customers, seconds, matching, keep, help);
    }

    private static List<String> names(Deque<String> rest) {
        return List.of(word(rest, "--only needs names, such as --only requests,events.")
                .split(",", -1));
    }

    private static int number(Deque<String> rest, Pattern number, String otherwise) {
        String word = word(rest, otherwise);
        if (!number.matcher(word).matches()) {
            throw new BenchException(otherwise);
        }
        return Integer.parseInt(word);
    }

    private static String word(Deque<String> rest, String otherwise) {
        if (rest.isEmpty()) {
            throw new BenchException(otherwise);
        }
        return rest.pop();
    }

    /** {@return how much is done} */
    Effort effort() {
        Effort usual = quick ? Effort.QUICK : Effort.FULL;
        Size size = usual.size();
        return usual.with(new Size(
                customers == 0 ? size.customers() : customers,
                matching.isEmpty() ? size.fewCustomers() : 0,
                seconds == 0 ? size.question() : Duration.ofSeconds(seconds),
                matching,
                keep));
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
