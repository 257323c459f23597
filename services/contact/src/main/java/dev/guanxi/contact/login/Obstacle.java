package dev.guanxi.contact.login;

/** Why log-ins could not be looked at or ended yet. */
public enum Obstacle {
    /** Keycloak gives no answer. */
    AWAY,
    /** Keycloak does not let us: the client, its secret or its rights are not right, or a log-in is kept elsewhere. */
    REFUSED
}
