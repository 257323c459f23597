package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Customers carried from one database to another by PostgreSQL alone: a NOTIFY in the transaction of the change, a
 * listener who writes the copy. Nothing is kept for a listener who is away; it shows what the machine can do.
 *
 * @param source tables of the contact service
 * @param copy tables of the sales service
 */
record BareFlow(Database source, Database copy) {

    private static final String CHANNEL = "customers";
    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', ?)";
    private static final String MARK =
            "insert into inbox (consumer, event_id) select 'bare', unnest(?::uuid[]) on conflict do nothing";
    private static final String TAKE_OVER = """
            insert into customer (id, sequence, kind, name, status, owner_id, team)
            select id, 0, 'ORGANISATION', '上海华为科技有限公司 ' || id, 'ACTIVE', 'rep', '/sales/east/shanghai'
            from unnest(?::uuid[]) id
            on conflict (id) do update set name = excluded.name where excluded.sequence > customer.sequence
            """;
    private static final int BATCH = 500;
    private static final int LISTEN_MILLIS = 5_000;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Writes customers at a steady rate and copies each as it is heard of; {@return the delays between the commits} */
    Latencies carry(int count, int perSecond) throws Exception {
        try (Connection writing = Stage.connect(source);
                Connection listening = Stage.connect(source);
                Connection copying = Stage.connect(copy)) {
            Sql.execute(listening, "listen " + CHANNEL);
            CompletableFuture<Void> listener = CompletableFuture.runAsync(() -> listen(listening, copying, count));
            AtomicLong numbers = new AtomicLong();
            PreparedStatement notification = writing.prepareStatement(NOTIFY);
            BareLoad.Transaction creation = CustomerTable.creation(writing, numbers, id -> {
                notification.setString(1, id.toString());
                notification.executeQuery().close();
            });
            SteadyLoad.run(count, perSecond, number -> creation.run());
            listener.join();
        } catch (CompletionException e) {
            throw new BenchException("The listener broke off", e);
        }
        return CommitTimes.between(source, copy, 0);
    }

    private static void listen(Connection listening, Connection copying, int count) {
        try {
            Intake intake = new Intake(copying);
            for (int heard = 0; heard < count; ) {
                PGNotification[] news = listening.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                if (news == null || news.length == 0) {
                    throw new BenchException("Only %,d of %,d notifications came.".formatted(heard, count));
                }
                intake.takeIn(Arrays.stream(news)
                        .map(PGNotification::getParameter)
                        .map(UUID::fromString)
                        .toList());
                heard += news.length;
            }
        } catch (SQLException e) {
            throw new BenchException("A notification could not be worked off", e);
        }
    }

    /** Takes a backlog in, in batches as a consumer's; {@return the rows a second} */
    double takeIn(int count) throws SQLException {
        try (Connection connection = Stage.connect(copy)) {
            Intake intake = new Intake(connection);
            long begin = System.nanoTime();
            for (int done = 0; done < count; done += BATCH) {
                intake.takeIn(Stream.generate(CustomerTable::newId)
                        .limit(Math.min(BATCH, count - done))
                        .toList());
            }
            return count * NANOS_PER_SECOND / (System.nanoTime() - begin);
        }
    }

    /** One transaction a batch: the marks of an inbox, and the copies. */
    private static final class Intake {

        private final Connection connection;
        private final PreparedStatement mark;
        private final PreparedStatement takeOver;

        Intake(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            this.mark = connection.prepareStatement(MARK);
            this.takeOver = connection.prepareStatement(TAKE_OVER);
        }

        void takeIn(List<UUID> ids) throws SQLException {
            mark.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            mark.executeUpdate();
            takeOver.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            takeOver.executeUpdate();
            connection.commit();
        }
    }
}
