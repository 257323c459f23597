package dev.guanxi.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Tells programs beside the launcher where the running suite's front door is, as {@code crm status} knows it. */
public final class SuiteAddress {

    private SuiteAddress() {}

    /**
     * {@return the front door's address, if a suite is running with this folder}
     *
     * @param folder where the suite keeps its state, such as {@code .suite}
     */
    public static Optional<URI> find(Path folder) {
        try {
            return ControlClient.find(new SuiteFolder(folder))
                    .map(launcher -> URI.create(launcher.status().getString("address")));
        } catch (SuiteException ending) {
            // It answered a moment ago and does not any more: it is on its way down.
            return Optional.empty();
        }
    }
}
