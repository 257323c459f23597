package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Brings so many customers, three contacts each and all that comes with them into contact's own tables, as they look
 * after some years of work: with SQL that writes whole tables at once, and what is derived by the service's own code.
 */
final class ContactFill {

    private static final String STATEMENTS = "scale-fill.sql";
    private static final int CUSTOMERS_OF_EACH = 500;
    private static final int LEAST_PEOPLE = 32;

    private final Stage stage;
    private final ContactCode code;
    private final Progress progress;

    ContactFill(Stage stage, ContactCode code, Progress progress) {
        this.stage = stage;
        this.code = code;
        this.progress = progress;
    }

    /** The service must not run; its tables are those of its migrations, and empty. */
    void fill(int customers) throws SQLException {
        Database owned = stage.database("contact");
        Indexes indexes;
        try (Connection connection = Stage.connect(stage.asSuperuser(owned))) {
            // What foreign keys and triggers would do row by row is done, and proved, by the statements themselves.
            Sql.execute(connection, "set session_replication_role = replica");
            Sql.execute(connection, "set synchronous_commit = off");
            Sql.execute(connection, "set work_mem = '512MB'");
            indexes = Indexes.drop(connection);
            for (String statement : Statements.of(STATEMENTS)) {
                Sql.execute(
                        connection,
                        statement
                                .replace(":customers", Integer.toString(customers))
                                .replace(":people", Integer.toString(people(customers))));
            }
        }
        progress.say("scale: what search and the comparison of duplicates keep of them");
        new DerivedRows(code).write(owned);
        progress.say("scale: %d indexes", indexes.absent().size());
        try (Connection connection = Stage.connect(owned)) {
            Sql.execute(connection, "set maintenance_work_mem = '1GB'");
            indexes.build(connection);
            Sql.execute(connection, "vacuum analyze");
        }
        try (Connection connection = Stage.connect(stage.asSuperuser(owned))) {
            Sql.execute(connection, "checkpoint");
        }
    }

    /** {@return what a database contains that was filled with so many} */
    static String content(int customers) {
        return "%d customers%n%s".formatted(customers, Statements.text(STATEMENTS));
    }

    /** One is in charge of some five hundred customers, however many there are. */
    private static int people(int customers) {
        return Math.max(LEAST_PEOPLE, customers / CUSTOMERS_OF_EACH);
    }
}
