package dev.guanxi.bench;

import dev.guanxi.bench.Call.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Users who ask for the next thing as soon as they have their answer, each on a connection of their own. */
final class ClosedLoop {

    /** What one user asks for, one after another. */
    @FunctionalInterface
    interface User {
        /** {@return the next request} */
        Call next(@Nullable Answer last);
    }

    private final Api api;
    private final long deadline;
    private final AtomicLong answered = new AtomicLong();

    private ClosedLoop(Api api, Duration time) {
        this.api = api;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** Lets so many users work for a time; {@return how many answers they got} */
    static long run(Api api, int users, Duration time, Supplier<User> each) {
        ClosedLoop loop = new ClosedLoop(api, time);
        List<CompletableFuture<Void>> all = IntStream.range(0, users)
                .mapToObj(user -> loop.work(each.get()))
                .toList();
        try {
            all.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new BenchException("The load broke off", e);
        }
        return loop.answered.get();
    }

    private CompletableFuture<Void> work(User user) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        step(user, null, end);
        return end;
    }

    private void step(User user, @Nullable Answer last, CompletableFuture<Void> end) {
        if (System.nanoTime() >= deadline) {
            end.complete(null);
            return;
        }
        api.send(user.next(last)).map(Answer::granted).onComplete(outcome -> {
            if (outcome.succeeded()) {
                answered.incrementAndGet();
                step(user, outcome.result(), end);
            } else {
                end.completeExceptionally(outcome.cause());
            }
        });
    }
}
