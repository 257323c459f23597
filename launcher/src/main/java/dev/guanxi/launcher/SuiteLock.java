package dev.guanxi.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sees to it that one launcher at a time works on a folder; the system lets go of it when a launcher dies. */
final class SuiteLock {

    private SuiteLock() {}

    /** What the broker's and the proxy's libraries have to say is for later reading, not for the terminal. */
    private static void sendLibraryWarningsTo(String file) throws IOException {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        FileHandler handler = new FileHandler(file, true);
        handler.setFormatter(new SimpleFormatter());
        root.addHandler(handler);
    }

    static void holding(SuiteFolder folder, Runnable work) {
        folder.create();
        try (FileChannel channel =
                        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new SuiteException(
                        "A suite is already running with the folder %s. See crm status, or stop it: crm down"
                                .formatted(folder.root()));
            }
            sendLibraryWarningsTo(folder.log("libraries").toString());
            work.run();
        } catch (IOException e) {
            throw new SuiteException("%s cannot be locked: %s".formatted(folder.lock(), e.getMessage()), e);
        }
    }
}
