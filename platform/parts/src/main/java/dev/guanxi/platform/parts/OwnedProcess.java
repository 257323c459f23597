package dev.guanxi.platform.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A process this suite left behind or started earlier. A process id alone proves nothing, as systems reuse them:
 * it counts as ours only while its command line still names our folder.
 */
public record OwnedProcess(ProcessHandle handle) {

    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** How to ask a process to end. */
    public enum Signal {
        /** The usual request. */
        TERM,
        /** PostgreSQL's "fast" shutdown: it closes its sessions instead of waiting for them. */
        INT
    }

    /** {@return the live process with this id, if its command line names the mark} */
    public static Optional<OwnedProcess> find(long pid, String mark) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> names(handle, mark))
                .map(OwnedProcess::new);
    }

    /** A process that has only just been started shows its command line empty or in part for a moment. */
    private static boolean names(ProcessHandle handle, String mark) {
        for (int look = 0; look < LOOKS && handle.isAlive(); look++) {
            if (commandLine(handle.pid()).contains(mark)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    /** Asks the process to end, waits, and kills it if it is still there afterwards. */
    public void stop(Signal signal, Duration patience) {
        send(signal);
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (ExecutionException e) {
            throw new PartsException("Waiting for process %d failed.".formatted(handle.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        }
    }

    private void send(Signal signal) {
        switch (signal) {
            case TERM -> handle.destroy();
            case INT -> interrupt();
        }
    }

    private void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(handle.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKillCommand) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException goneOrNoProcFolder) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().commandLine())
                    .orElse("");
        }
    }
}
