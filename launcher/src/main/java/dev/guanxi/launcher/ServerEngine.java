package dev.guanxi.launcher;

import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server that the launcher holds as an object and that answers as soon as it is started.
 *
 * @param <S> the server
 */
final class ServerEngine<S extends AutoCloseable> implements Engine {

    private final Supplier<S> starter;
    private final Predicate<S> alive;
    private final Function<S, OptionalLong> pidOf;
    private volatile @Nullable S server;

    private ServerEngine(Supplier<S> starter, Predicate<S> alive, Function<S, OptionalLong> pidOf) {
        this.starter = starter;
        this.alive = alive;
        this.pidOf = pidOf;
    }

    /** A server that lives in this JVM. */
    static <S extends AutoCloseable> ServerEngine<S> inThisJvm(Supplier<S> starter) {
        return new ServerEngine<>(starter, running -> true, running -> OptionalLong.empty());
    }

    /** A server with processes of its own, which may die on their own. */
    static <S extends AutoCloseable> ServerEngine<S> outside(Supplier<S> starter, Function<S, OptionalLong> pidOf) {
        return new ServerEngine<>(starter, running -> pidOf.apply(running).isPresent(), pidOf);
    }

    S server() {
        S running = server;
        if (running == null) {
            throw new SuiteException("This server is not running.");
        }
        return running;
    }

    @Override
    public void start() {
        stop();
        server = starter.get();
    }

    @Override
    public boolean isReady() {
        return isRunning();
    }

    @Override
    public String lack() {
        return isReady() ? "It lacks nothing." : "It does not run.";
    }

    @Override
    public boolean isRunning() {
        S running = server;
        return running != null && alive.test(running);
    }

    @Override
    public void stop() {
        S running = server;
        server = null;
        if (running != null) {
            close(running);
        }
    }

    @Override
    public OptionalLong pid() {
        S running = server;
        return running == null ? OptionalLong.empty() : pidOf.apply(running);
    }

    @Override
    public String log() {
        return "Its messages stand above.";
    }

    private void close(S running) {
        try {
            running.close();
        } catch (Exception e) {
            throw new SuiteException("A server did not stop: " + e.getMessage(), e);
        }
    }
}
