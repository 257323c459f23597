package dev.guanxi.bench;

import java.util.concurrent.CompletionException;

/** Something without which there is nothing to measure; its message is for the person who started the bench. */
final class BenchException extends RuntimeException {

    BenchException(String message) {
        super(message);
    }

    /** @param what could not be done; the reason is added from its cause */
    BenchException(String what, Throwable cause) {
        super("%s: %s".formatted(what, reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
        Throwable inner = cause.getCause();
        if (cause instanceof CompletionException && inner != null) {
            return reason(inner);
        }
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }
}
