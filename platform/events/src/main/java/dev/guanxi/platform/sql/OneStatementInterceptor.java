package dev.guanxi.platform.sql;

import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.events.RelayBell;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Opens a session without a transaction for a use case of one statement, and wakes the relay afterwards. */
@OneStatement
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class OneStatementInterceptor {
    private final RelayBell bell;

    OneStatementInterceptor(RelayBell bell) {
        this.bell = bell;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) {
        return AfterCommit.ringing(
                bell,
                () -> Panache.withSession(() -> {
                    InTransaction.allowOneStatement();
                    return proceed(invocation).onTermination().invoke(InTransaction::allowNoMore);
                }));
    }

    private static Uni<?> proceed(InvocationContext invocation) {
        try {
            return (Uni<?>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
