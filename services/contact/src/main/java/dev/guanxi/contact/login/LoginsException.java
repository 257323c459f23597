package dev.guanxi.contact.login;

/** Keycloak did not do what it was asked for. */
public final class LoginsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    public LoginsException(Obstacle obstacle, String message) {
        super(message);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
