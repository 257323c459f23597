package dev.guanxi.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/** One part of the running suite: a server, a service or the front door. */
final class Part {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

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

    /** Starts a missing part; one that was stopped in the meantime stays so. */
    synchronized void revive() {
        if (wanted) {
            start();
        }
    }

    /** Starts the part and returns when it is ready. */
    synchronized void start() {
        if (engine.isRunning()) {
            wanted = true;
            return;
        }
        long begin = System.nanoTime();
        engine.start();
        while (!engine.isReady()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (!engine.isRunning()) {
                throw new SuiteException("%s ended while starting. %s".formatted(name, engine.log()));
            }
            if (waited.compareTo(PATIENCE) > 0) {
                throw new SuiteException(
                        "%s is not ready after %d s. %s".formatted(name, waited.toSeconds(), engine.log()));
            }
            pause();
        }
        startTime = Duration.ofNanos(System.nanoTime() - begin);
        wanted = true;
    }

    synchronized void stop() {
        wanted = false;
        engine.stop();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted while waiting for a part to become ready.", e);
        }
    }
}
