package dev.guanxi.platform.events;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.function.Supplier;

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

    private final RelayBell bell;

    AfterCommit(RelayBell bell) {
        this.bell = bell;
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
                });
    }
}
