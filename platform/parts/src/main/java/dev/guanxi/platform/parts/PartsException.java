package dev.guanxi.platform.parts;

/** A backing service could not be had; the message says which one, why, and where to look. */
public final class PartsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartsException(String message) {
        super(message);
    }

    PartsException(String message, Throwable cause) {
        super(message, cause);
    }
}
