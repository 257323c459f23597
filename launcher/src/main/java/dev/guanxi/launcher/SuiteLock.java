package dev.guanxi.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** Sees to it that one launcher at a time works on a folder; the system lets go of it when a launcher dies. */
final class SuiteLock {

    private SuiteLock() {}

    static void holding(SuiteFolder folder, Runnable work) {
        folder.create();
        try (FileChannel channel =
                        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new SuiteException("A suite is already running with the folder %s. See crm status, or stop it: crm down"
                        .formatted(folder.root()));
            }
            work.run();
        } catch (IOException e) {
            throw new SuiteException("%s cannot be locked: %s".formatted(folder.lock(), e.getMessage()), e);
        }
    }
}
