package dev.guanxi.bench;

import dev.guanxi.bench.Contract.Read;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a benchmark asks, from a file beside this class.
 *
 * @param samples SQL that finds values, by name
 */
record Questions(Map<String, String> samples, List<Question> all) {

    private static final String FILE = "scale-questions.txt";

    /**
     * One way of asking an operation.
     *
     * @param values {@code name={sample}} and {@code name=value}, joined by {@code &}
     * @param mayBeEmpty whether an answer without content is one
     * @param report whether it counts over all there is; the targets are for everything else
     */
    record Question(Read read, String values, boolean mayBeEmpty, boolean report) {

        String name() {
            return values.isEmpty() ? read.operation() : read.operation() + " " + values;
        }
    }

    /**
     * Every operation of contact that reads, or why it is not asked. Refuses when an operation of the contract is missing in
     * the file, or one in the file does not exist.
     */
    static Questions of(Map<String, Read> contract) {
        return of(contract, text(FILE));
    }

    static Questions of(Map<String, Read> contract, String text) {
        Set<String> missing = new TreeSet<>(contract.keySet());
        Questions questions = read(contract, text, missing);
        if (!missing.isEmpty()) {
            throw new BenchException(
                    "The bench does not know how to ask %s. Say it in bench/src/main/resources/dev/guanxi/bench/%s."
                            .formatted(String.join(", ", missing), FILE));
        }
        return questions;
    }

    /** What a file asks, which need not ask everything. Refuses when an operation in it does not exist. */
    static Questions some(Map<String, Read> contract, String file) {
        return read(contract, text(file), new TreeSet<>());
    }

    private static Questions read(Map<String, Read> contract, String text, Set<String> missing) {
        Map<String, String> samples = new LinkedHashMap<>();
        List<Question> all = new ArrayList<>();
        for (String line : text.lines().filter(Questions::says).toList()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "=" -> samples.put(words[1], words[2]);
                case "-" -> missing.remove(known(words[1], contract).operation());
                case "?" -> all.add(question(line.substring(2), contract, true, false));
                case "+" -> all.add(question(line.substring(2), contract, true, true));
                default -> all.add(question(line, contract, false, false));
            }
        }
        all.forEach(question -> missing.remove(question.read().operation()));
        return new Questions(samples, all);
    }

    /** {@return those that are answered page by page} */
    Questions onlyPages() {
        return new Questions(
                samples,
                all.stream().filter(question -> question.read().pages()).toList());
    }

    /** {@return those with this in their name, or one of several that a bar parts} */
    Questions matching(String text) {
        List<String> parts = List.of(text.split("\\|"));
        return new Questions(
                samples,
                all.stream()
                        .filter(question ->
                                parts.stream().anyMatch(part -> question.name().contains(part)))
                        .toList());
    }

    private static boolean says(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static Question question(String line, Map<String, Read> contract, boolean mayBeEmpty, boolean report) {
        String[] words = line.split(" ", 2);
        return new Question(known(words[0], contract), words.length > 1 ? words[1] : "", mayBeEmpty, report);
    }

    private static Read known(String operation, Map<String, Read> contract) {
        Read read = contract.get(operation);
        if (read == null) {
            throw new BenchException("The contract does not have %s, which the bench asks for.".formatted(operation));
        }
        return read;
    }

    private static String text(String file) {
        try (InputStream text = Objects.requireNonNull(Questions.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchException("The questions cannot be read", e);
        }
    }
}
