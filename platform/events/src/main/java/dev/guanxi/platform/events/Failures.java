package dev.guanxi.platform.events;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the surroundings, which passes, from one that the same input will cause again. */
public final class Failures {
    /** SQLSTATE classes: connection, resources, operator intervention, system, serialisation. */
    private static final Set<String> PASSING_STATES = Set.of("08", "53", "57", "58", "40");

    /** Characters that are none, numbers and times out of range, texts too long. */
    private static final Set<String> UNSTORABLE_STATES = Set.of("22021", "22P05", "22003", "22008", "22001");

    /** Serialisation failure, deadlock. */
    private static final Set<String> VICTIM_STATES = Set.of("40001", "40P01");

    private Failures() {}

    /** The database or the network is away or busy; the same work may succeed later. */
    public static boolean isPassing(Throwable failure) {
        return chain(failure).anyMatch(Failures::passes);
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case JacksonException _ -> false; // an IOException by name, but the same text stays unreadable
            case IOException _, TimeoutException _ -> true;
            case PgException e -> isPassingState(e.getSqlState());
            case SQLException e -> isPassingState(e.getSQLState());
            default -> isClosedConnection(cause);
        };
    }

    /** The database gave the transaction up for another one; nothing of it is left, and it may begin anew. */
    public static boolean isVictim(Throwable failure) {
        return hasState(failure, VICTIM_STATES::contains);
    }

    /** The database knows no such text (NUL in it), number or time; the caller must send another. */
    public static boolean isUnstorable(Throwable failure) {
        return hasState(failure, UNSTORABLE_STATES::contains);
    }

    private static boolean hasState(Throwable failure, Predicate<String> wanted) {
        return chain(failure)
                .map(cause -> switch (cause) {
                    case PgException e -> e.getSqlState();
                    case SQLException e -> e.getSQLState();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .anyMatch(wanted);
    }

    /** The reactive client has no type for these. */
    private static boolean isClosedConnection(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return cause.getClass().getName().startsWith("io.vertx.")
                && (message.contains("onnection") || message.contains("imeout"));
    }

    private static boolean isPassingState(@Nullable String state) {
        return state != null && state.length() == 5 && PASSING_STATES.contains(state.substring(0, 2));
    }

    /** The cause that says most: the innermost one with a message. */
    public static String reason(Throwable failure) {
        return chain(failure)
                .filter(cause -> cause.getMessage() != null)
                .reduce((_, inner) -> inner)
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .orElse(failure.getClass().getName());
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
