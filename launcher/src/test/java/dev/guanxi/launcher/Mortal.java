package dev.guanxi.launcher;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** A part that can die, refuse to start, or start and never become ready. */
final class Mortal implements Engine {
    volatile boolean alive;
    volatile boolean refuses;
    volatile boolean hangs;
    volatile Runnable whenAskedForItsLog = () -> {};
    final AtomicInteger starts = new AtomicInteger();

    @Override
    public void start() {
        starts.incrementAndGet();
        if (refuses) {
            throw new SuiteException("no room");
        }
        alive = true;
    }

    @Override
    public boolean isReady() {
        return alive && !hangs;
    }

    @Override
    public String lack() {
        return "It lacks air.";
    }

    @Override
    public boolean isRunning() {
        return alive;
    }

    @Override
    public void stop() {
        alive = false;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public String log() {
        whenAskedForItsLog.run();
        return "It keeps no log.";
    }
}
