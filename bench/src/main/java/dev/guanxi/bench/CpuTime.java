package dev.guanxi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processor time that processes have used, from Linux's own books. */
final class CpuTime {

    /** Linux counts in hundredths of a second towards programs, whatever its kernel's clock. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** Own time in user and kernel mode, and that of ended children; counted from the field behind the name. */
    private static final List<Integer> FIELDS = List.of(11, 12, 13, 14);

    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler.*");

    private CpuTime() {}

    /** {@return what the process and all that it started have used, ended ones included} */
    static Duration of(ProcessHandle process) {
        return TICK.multipliedBy(Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(CpuTime::ticks)
                .sum());
    }

    /** {@return what a JVM has spent on compiling; its threads come and go, so it may also become less} */
    static Duration ofCompilers(ProcessHandle jvm) throws IOException {
        try (Stream<Path> threads = Files.list(books(jvm).resolve("task"))) {
            return TICK.multipliedBy(
                    threads.filter(CpuTime::compiles).mapToLong(CpuTime::ticks).sum());
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return COMPILER.matcher(Files.readString(thread.resolve("comm")).strip())
                    .matches();
        } catch (IOException endedMeanwhile) {
            return false;
        }
    }

    private static long ticks(ProcessHandle process) {
        return ticks(books(process));
    }

    private static Path books(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static long ticks(Path books) {
        try {
            String line = Files.readString(books.resolve("stat"));
            List<String> fields =
                    List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
            return FIELDS.stream().map(fields::get).mapToLong(Long::parseLong).sum();
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }
}
