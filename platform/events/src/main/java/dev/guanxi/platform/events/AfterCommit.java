package dev.guanxi.platform.events;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wakes the relay when a transaction that wrote to the outbox is through, and does one over that the database gave up
 * for another. Stands outside Panache's own interceptor, so what it sees is committed or gone; of nested transactions
 * only the outermost counts.
 */
@WithTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AfterCommit {
    private static final String OPEN = "guanxi.transaction.open";
    private static final String APPENDED = "guanxi.outbox.appended";
    private static final String NEXT = "guanxi.transaction.next";

    private final RelayBell bell;

    AfterCommit(RelayBell bell) {
        this.bell = bell;
    }

    /**
     * Does something once the outermost transaction at hand is through, before whoever asked for it is answered; at once
     * where there is none. For what is to see what was committed; if it fails, that stays so, and nobody is told.
     */
    public static Uni<Void> next(Supplier<Uni<Void>> step) {
        if (!VertxContext.isOnDuplicatedContext() || !isNested()) {
            return step.get();
        }
        ContextLocals.put(NEXT, Stream.concat(steps().stream(), Stream.of(step)).toList());
        return Uni.createFrom().voidItem();
    }

    private static List<Supplier<Uni<Void>>> steps() {
        return ContextLocals.<List<Supplier<Uni<Void>>>>get(NEXT).orElse(List.of());
    }

    private static Uni<Void> takeSteps() {
        var steps = steps();
        ContextLocals.remove(NEXT);
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(Supplier::get)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    static void remember() {
        ContextLocals.put(APPENDED, true);
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (!VertxContext.isOnDuplicatedContext() || isNested()) {
            return invocation.proceed();
        }
        return Repetition.ofVictims(invocation, () -> ringing(bell, () -> proceed(invocation)));
    }

    static Uni<?> proceed(InvocationContext invocation) {
        try {
            return (Uni<?>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    /** The same for a transaction that is not opened by the annotation. */
    public static <T> Uni<T> ringing(RelayBell bell, Supplier<Uni<T>> transaction) {
        if (isNested()) {
            return transaction.get();
        }
        ContextLocals.put(OPEN, true);
        return ringing(transaction.get(), bell);
    }

    private static boolean isNested() {
        return ContextLocals.<Boolean>get(OPEN).isPresent();
    }

    private static <T> Uni<T> ringing(Uni<T> transaction, RelayBell bell) {
        return transaction
                .onTermination()
                .invoke(() -> ContextLocals.remove(OPEN))
                .invoke(() -> {
                    if (ContextLocals.remove(APPENDED)) {
                        bell.ring();
                    }
                })
                .onFailure()
                .invoke(() -> ContextLocals.remove(NEXT))
                .call(AfterCommit::takeSteps);
    }
}
