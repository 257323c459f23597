package dev.guanxi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where figures are kept: every run in a file of its day, the last of each benchmark in the README, between two marks.
 *
 * @param folder of the bench
 * @param machine as it was before the run
 */
record Results(Path folder, Machine machine) {

    /** {@return the figures as a table in Markdown} */
    static String table(List<Figure> figures) {
        return Stream.concat(Stream.of(Figure.HEADING), figures.stream().map(Figure::row))
                .collect(Collectors.joining("\n"));
    }

    /** Adds the run to the file of its day and shows it in the README; {@return the file} */
    Path keep(Benchmark benchmark, Findings findings) {
        Path file = add(benchmark, findings);
        try {
            Path readme = folder.resolve("README.md");
            Files.writeString(readme, replaced(Files.readString(readme), benchmark.name(), section(findings)));
            return file;
        } catch (IOException e) {
            throw new BenchException("The results cannot be written", e);
        }
    }

    private String section(Findings findings) {
        return "%s\n\n%s\n".formatted(machine.text(), findings.summary());
    }

    /** Adds the run to the file of its day only; {@return the file} */
    Path add(Benchmark benchmark, Findings findings) {
        String details = findings.details().isEmpty() ? "" : findings.details() + "\n";
        Path file = folder.resolve("results").resolve(machine.at().format(DateTimeFormatter.ISO_LOCAL_DATE) + ".md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "## %s\n\n%s\n%s".formatted(benchmark.name(), section(findings), details),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return file;
        } catch (IOException e) {
            throw new BenchException("The results cannot be written", e);
        }
    }

    /** {@return the text with a benchmark's section, between its marks, replaced} */
    static String replaced(String text, String name, String section) {
        String begin = "<!-- last result: %s -->\n".formatted(name);
        String end = "<!-- end -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new BenchException("The README has no place for the results of %s: the marks %s and %s are missing."
                    .formatted(name, begin.strip(), end));
        }
        return text.substring(0, from + begin.length()) + "\n" + section + "\n" + text.substring(to);
    }
}
