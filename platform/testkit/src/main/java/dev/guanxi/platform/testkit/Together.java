package dev.guanxi.platform.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that come in the same moment, each on a thread of its own that sees the classes of the test. */
public final class Together {
    private Together() {}

    /**
     * Begins all calls at once and waits for them.
     *
     * @return what each answered, in the order of the calls
     * @throws AssertionError when one of them failed
     */
    public static <T> List<T> together(List<? extends Callable<? extends T>> calls) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = calls.stream()
                    .<Future<? extends T>>map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            return begun.stream().<T>map(Together::answer).toList();
        }
    }

    /** {@link #together(List)} of two. */
    public static <T> List<T> together(Callable<T> one, Callable<T> other) {
        return together(List.of(one, other));
    }

    private static <T> T answer(Future<? extends T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new AssertionError("one of those who came at once failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while several came at once", e);
        }
    }
}
