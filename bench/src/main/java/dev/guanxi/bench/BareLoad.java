package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The same work on the bare database: threads that do the next as soon as they have done one, each on a connection. */
final class BareLoad {

    private BareLoad() {}

    /** One transaction, again and again. */
    @FunctionalInterface
    interface Transaction {
        void run() throws SQLException;
    }

    /** Prepares what one connection does. */
    @FunctionalInterface
    interface Worker {
        Transaction on(Connection connection) throws SQLException;
    }

    /** Lets so many connections work for a time; {@return how many transactions they did} */
    static long run(Database database, int connections, Duration time, Worker worker) {
        long deadline = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<CompletableFuture<Long>> all = IntStream.range(0, connections)
                    .mapToObj(connection ->
                            CompletableFuture.supplyAsync(() -> work(database, worker, deadline), threads))
                    .toList();
            return all.stream().mapToLong(CompletableFuture::join).sum();
        } catch (CompletionException e) {
            throw new BenchException("The bare database did not do its work", e);
        }
    }

    private static long work(Database database, Worker worker, long deadline) {
        try (Connection connection = Stage.connect(database)) {
            Transaction transaction = worker.on(connection);
            long done = 0;
            for (; System.nanoTime() < deadline; done++) {
                transaction.run();
            }
            return done;
        } catch (SQLException e) {
            throw new BenchException("A statement failed", e);
        }
    }
}
