package dev.guanxi.platform.parts;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The temporary folder in which test JVMs and the shared parts find each other. It is named after the user and the
 * version of the parts, so that neither other people nor other check-outs meet in it.
 */
final class PartsHome {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration LINGER = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final PartsProcess process;

    PartsHome(Path folder, Duration linger) {
        this.folder = folder;
        this.process = new PartsProcess(folder, linger);
    }

    static PartsHome ofThisUser() {
        Infrastructure infrastructure = Infrastructure.chosen();
        String name = "guanxi-parts-%s-%s-%s"
                .formatted(
                        System.getProperty("user.name"),
                        infrastructure.name().toLowerCase(Locale.ROOT),
                        PartsProcess.fingerprint());
        return new PartsHome(Path.of(System.getProperty("java.io.tmpdir"), name), LINGER);
    }

    /** {@return a lease on running parts, which this call starts if there are none} */
    Lease lease() {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        try {
            createFolder();
            while (System.nanoTime() < deadline) {
                Lease lease = leaseOrStart();
                if (lease != null) {
                    return lease;
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new PartsException("The shared parts cannot use the folder %s.".formatted(folder), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new PartsException("The shared parts were not ready within %d s. Their messages stand in %s."
                .formatted(START_PATIENCE.toSeconds(), process.log()));
    }

    private @Nullable Lease leaseOrStart() throws IOException {
        Optional<Lease> running = leaseIfRunning();
        if (running.isPresent()) {
            return running.get();
        }
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                return startAndLease();
            }
        } catch (OverlappingFileLockException anotherThreadStarts) {
            return null;
        }
        return null;
    }

    private @Nullable Lease startAndLease() throws IOException {
        Optional<Lease> running = leaseIfRunning();
        if (running.isEmpty()) {
            process.start(START_PATIENCE);
            running = leaseIfRunning();
        }
        return running.orElse(null);
    }

    private Optional<Lease> leaseIfRunning() throws IOException {
        Path file = process.address();
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties address = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            address.load(reader);
        }
        try {
            int port = Integer.parseInt(address.getProperty("port"));
            return Optional.of(Lease.open(port, address.getProperty("key")));
        } catch (IOException nobodyThereAnyMore) {
            return Optional.empty();
        }
    }

    private void createFolder() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String owner = Files.getOwner(folder).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new PartsException("The folder %s belongs to %s. Remove it, or set java.io.tmpdir to another place."
                    .formatted(folder, owner));
        }
    }
}
