package dev.guanxi.launcher;

import java.util.Set;

/** What a user can ask the launcher for. */
sealed interface Command {

    /**
     * Start the suite.
     *
     * @param only the services wanted; empty means all
     */
    record Up(int port, Set<String> only, boolean detach) implements Command {}

    /** Do what makes later starts quick. */
    record Prepare() implements Command {}

    /** Stop the running suite. */
    record Down() implements Command {}

    /** Tell how each part is. */
    record Status(boolean json) implements Command {}

    /** Start, stop or restart one part of the running suite. */
    record Steer(Action action, String part) implements Command {}

    /** What can be done to one part. */
    enum Action {
        START,
        STOP,
        RESTART
    }
}
