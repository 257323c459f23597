package dev.guanxi.platform.events;

import dev.guanxi.platform.sql.InTransaction;
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
        return Repetition.ofVictims(
                invocation,
                () -> AfterCommit.ringing(
                        bell, () -> InTransaction.oneStatement(() -> AfterCommit.proceed(invocation))));
    }
}
