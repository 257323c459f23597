package dev.guanxi.launcher.demo;

/** Nothing more can be loaded; the message says why and what to do, and is all the user sees. */
final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }

    DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
