package dev.guanxi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks twice a second at what memory a process has resident, in Linux's own books: its own, which nobody else can use,
 * and pages of files that it mapped, which the system takes back when it wants to.
 */
final class MemoryWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private final Path books;
    private final Use atFirst;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private volatile Use most;

    private MemoryWatch(ProcessHandle process) {
        this.books = Path.of("/proc", Long.toString(process.pid()), "status");
        this.atFirst = now();
        this.most = atFirst;
        this.thread = new Thread(this::look, "memory-watch");
        thread.setDaemon(true);
        thread.start();
    }

    static MemoryWatch of(ProcessHandle process) {
        return new MemoryWatch(process);
    }

    /**
     * What is resident, in megabytes.
     *
     * @param own heap, classes, code, threads, buffers
     * @param mapped pages of files
     */
    record Use(double own, double mapped) {
        private Use orMore(Use other) {
            return new Use(Math.max(own, other.own), Math.max(mapped, other.mapped));
        }
    }

    /** {@return what it had in the beginning} */
    Use atFirst() {
        return atFirst;
    }

    /** {@return the most of each so far} */
    Use most() {
        return most;
    }

    private void look() {
        try {
            while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                most = most.orMore(now());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Use now() {
        return new Use(megabytes("RssAnon:"), megabytes("RssFile:"));
    }

    private double megabytes(String line) {
        try {
            return Files.readAllLines(books).stream()
                    .filter(read -> read.startsWith(line))
                    .mapToDouble(read -> Double.parseDouble(read.replaceAll("[^0-9]", "")) / KILOBYTES_PER_MEGABYTE)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new BenchException("The memory of a process cannot be read", e);
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
