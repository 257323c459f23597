package dev.guanxi.launcher.demo;

/** A service did not answer for as long as one is willing to wait. */
final class ServiceAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param path of the request that got no answer */
    ServiceAwayException(String path) {
        super(message(path));
    }

    ServiceAwayException(String path, Throwable cause) {
        super(message(path), cause);
    }

    private static String message(String path) {
        return "%s does not answer".formatted(path.replaceFirst("^/(?:api|openapi)/([^/.]+).*", "$1"));
    }
}
