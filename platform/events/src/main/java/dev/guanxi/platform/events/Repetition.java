package dev.guanxi.platform.events;

import static io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil.DEFAULT_PERSISTENCE_UNIT_NAME;

import dev.guanxi.platform.domain.AggregateRoot;
import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.mutiny.Uni;
import jakarta.interceptor.InvocationContext;
import java.io.InputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does a whole transaction over that the database gave up so that another could go on: the victim of a deadlock
 * (SQLSTATE 40P01), or one that saw what another changed meanwhile (40001). Nothing of it is left then, so it may begin
 * anew with the same wishes; whether they still fit is decided anew, too, by what the other left behind.
 */
public final class Repetition {
    private static final Logger LOG = Logger.getLogger(Repetition.class);

    /** Whoever is a victim so often meets more than chance; they are told to come back later. */
    private static final int AT_MOST = 2;

    private Repetition() {}

    /**
     * Does it, and over if need be.
     *
     * @param transaction the outermost one, begun anew each time it is asked for
     * @param asked what it is asked to do; with what can be read once only, or was changed by the first attempt, it is
     *     not repeated
     */
    public static <T> Uni<T> ofVictims(InvocationContext asked, Supplier<Uni<T>> transaction) {
        var attempt = Uni.createFrom().deferred(() -> transaction.get());
        return isRepeatable(asked)
                ? attempt.onFailure(Repetition::mayBegin).retry().atMost(AT_MOST)
                : attempt;
    }

    private static boolean mayBegin(Throwable failure) {
        if (!Failures.isVictim(failure) || SessionOperations.getCurrentSession(DEFAULT_PERSISTENCE_UNIT_NAME) != null) {
            return false;
        }
        LOG.infof("Another transaction went first: %s", Failures.reason(failure));
        return true;
    }

    private static boolean isRepeatable(InvocationContext asked) {
        return Stream.of(asked.getParameters()).noneMatch(Repetition::isUsedUp);
    }

    private static boolean isUsedUp(@Nullable Object argument) {
        return switch (argument) {
            case AggregateRoot<?> _, Flow.Publisher<?> _, Uni<?> _, InputStream _, Iterator<?> _, BaseStream<?, ?> _ ->
                true;
            case Collection<?> many -> many.stream().anyMatch(Repetition::isUsedUp);
            case null, default -> false;
        };
    }
}
