package dev.guanxi.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/** One part of the running suite: a server, a service or the front door. */
final class Part {

    /** A part that was ready before and takes this many times as long now will not become so. */
    private static final int TOO_MANY_TIMES = 10;

    private static final Duration NEVER_TOO_LONG = Duration.ofMinutes(2);

    /** How a part is. */
    enum State {
        DOWN,
        STARTING,
        READY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String name;
    private final int port;
    private final Engine engine;
    private final BooleanSupplier prepared;
    private volatile Duration startTime = Duration.ZERO;
    private volatile boolean wanted;
    private volatile boolean stopping;

    /** A part that needs no preparation. */
    Part(String name, int port, Engine engine) {
        this(name, port, engine, () -> true);
    }

    /** @param prepared whether it already starts as quickly as it can */
    Part(String name, int port, Engine engine, BooleanSupplier prepared) {
        this.name = name;
        this.port = port;
        this.engine = engine;
        this.prepared = prepared;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    OptionalLong pid() {
        return engine.pid();
    }

    Duration startTime() {
        return startTime;
    }

    boolean isPrepared() {
        return prepared.getAsBoolean();
    }

    State state() {
        if (!engine.isRunning()) {
            return State.DOWN;
        }
        return engine.isReady() ? State.READY : State.STARTING;
    }

    String log() {
        return engine.log();
    }

    /** {@return whether it was started, not stopped, and yet does not run} */
    boolean isMissing() {
        return wanted && !engine.isRunning();
    }

    /**
     * Starts a missing part; one that was stopped in the meantime stays so.
     *
     * @return whether it was started
     */
    synchronized boolean revive(StartWait wait) {
        if (!isMissing()) {
            return false;
        }
        start(wait.atMost(suspicious(startTime)));
        return true;
    }

    /** Starts the part and returns when it is ready. One that does not become ready is ended. */
    synchronized void start(StartWait wait) {
        if (engine.isRunning()) {
            wanted = true;
            return;
        }
        long begin = System.nanoTime();
        engine.start();
        try {
            wait.until(name, engine, () -> stopping);
        } catch (SuiteException e) {
            engine.stop();
            throw e;
        }
        startTime = Duration.ofNanos(System.nanoTime() - begin);
        wanted = true;
    }

    /** Stops the part, also while it is starting. */
    void stop() {
        stopping = true;
        synchronized (this) {
            stopping = false;
            wanted = false;
            engine.stop();
        }
    }

    private static Duration suspicious(Duration usual) {
        Duration many = usual.multipliedBy(TOO_MANY_TIMES);
        return many.compareTo(NEVER_TOO_LONG) < 0 ? NEVER_TOO_LONG : many;
    }
}
