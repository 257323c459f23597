package dev.guanxi.platform.parts;

/** Where one service keeps its data: an address and a role that reaches nothing else. */
public record Database(String host, int port, String name, String role, String password) {

    /** {@return the address for JDBC, as Flyway reads it; role and password travel separately} */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** {@return the address for the reactive client; role and password travel separately} */
    public String reactiveUrl() {
        return "postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "%s as %s".formatted(jdbcUrl(), role);
    }
}
