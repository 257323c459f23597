package dev.guanxi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold in memory, from Linux's own books. */
final class Memory {

    private static final long KILOBYTES_PER_MEGABYTE = 1024;
    private static final String PROPORTIONAL = "Pss:";

    private Memory() {}

    /**
     * {@return the resident megabytes of a process and all below it; a page that several share counts once, divided
     * among them}
     */
    static long residentMegabytes(ProcessHandle process) {
        long kilobytes = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::residentKilobytes)
                .sum();
        return kilobytes / KILOBYTES_PER_MEGABYTE;
    }

    /** {@return the resident megabytes of one process alone} */
    static long residentMegabytesAlone(ProcessHandle process) {
        return residentKilobytes(process) / KILOBYTES_PER_MEGABYTE;
    }

    private static long residentKilobytes(ProcessHandle process) {
        Path books = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(books)) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException goneOrNotLinux) {
            return 0;
        }
    }
}
