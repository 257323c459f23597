package dev.guanxi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process had resident at once, from Linux's own books. */
final class Peak {

    private static final String MOST = "VmHWM:";
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private Peak() {}

    /** {@return megabytes, since the process began} */
    static double megabytes(ProcessHandle process) {
        try {
            return Files.readAllLines(books(process).resolve("status")).stream()
                    .filter(line -> line.startsWith(MOST))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES_PER_MEGABYTE)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new BenchException("The memory of a process cannot be read", e);
        }
    }

    private static Path books(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }
}
