package dev.guanxi.launcher;

/** The suite cannot do what was asked; the message says why and what to do, and is all the user sees. */
final class SuiteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SuiteException(String message) {
        super(message);
    }

    SuiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
