package dev.guanxi.platform.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives each service a database and a role of its own on one PostgreSQL, and keeps the roles apart. */
public final class PostgresAdmin {

    private final Database maintenance;

    /** @param maintenance the database {@code postgres} with a role that may create others */
    public PostgresAdmin(Database maintenance) {
        this.maintenance = maintenance;
    }

    /**
     * Makes sure the database exists, is owned by the role, and is closed to every other role. The password is set each
     * time, so a caller may change it.
     */
    public Database ensure(String name, String role, String password) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (isAbsent(connection, "select 1 from pg_roles where rolname = ?", role)) {
                statement.execute("create role " + quoted(statement, role) + " login");
            }
            statement.execute(
                    "alter role " + quoted(statement, role) + " password " + statement.enquoteLiteral(password));
            if (isAbsent(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + quoted(statement, name) + " owner " + quoted(statement, role));
            }
            statement.execute("revoke all on database " + quoted(statement, name) + " from public");
            return new Database(maintenance.host(), maintenance.port(), name, role, password);
        } catch (SQLException e) {
            throw new PartsException("Could not prepare database %s for role %s.".formatted(name, role), e);
        }
    }

    /** Removes the database with whoever is still connected, and its role. */
    public void drop(Database database) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + quoted(statement, database.name()) + " with (force)");
            statement.execute("drop role if exists " + quoted(statement, database.role()));
        } catch (SQLException e) {
            throw new PartsException("Could not drop database %s.".formatted(database.name()), e);
        }
    }

    /** Closes the maintenance database itself to roles that merely exist on this server. */
    void closeMaintenanceDatabase() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke connect on database postgres, template1 from public");
        } catch (SQLException e) {
            throw new PartsException("Could not close the maintenance databases to other roles.", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(maintenance.jdbcUrl(), maintenance.role(), maintenance.password());
    }

    private static boolean isAbsent(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static String quoted(Statement statement, String identifier) throws SQLException {
        return statement.enquoteIdentifier(identifier, true);
    }
}
