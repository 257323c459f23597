package dev.guanxi.bench;

import dev.guanxi.bench.Call.Answer;
import dev.guanxi.platform.parts.Database;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What happens in one service and shows in another: how soon at a steady rate, and how fast a backlog is worked off.
 * Beside it, the same customers carried from one database to another by nothing but PostgreSQL.
 */
final class EventFlow implements Benchmark {

    private static final Target MEDIAN = new Target.AtMost(20);
    private static final Target NINETY_NINTH = new Target.AtMost(100);
    private static final Target DRAIN = new Target.AtLeast(5000);
    private static final Duration ARRIVAL = Duration.ofMinutes(5);
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final Path home;

    EventFlow(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String purpose() {
        return "from commit to effect in another service, and a backlog worked off";
    }

    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        try (Stage stage = Stage.open(home)) {
            stage.migrate("contact");
            stage.migrate("sales");
            BareFlow bare = new BareFlow(stage.copy("contact"), stage.copy("sales"));
            progress.say(
                    "events: %,d customers at %d/s, by PostgreSQL alone", effort.steadyCount(), effort.steadyRate());
            Latencies bareDelays = bare.carry(effort.steadyCount(), effort.steadyRate());
            progress.say("events: %,d rows taken in by PostgreSQL alone", effort.records());
            double bareRate = bare.takeIn(effort.records());
            return new Flow(stage, effort, progress).measure(bareDelays, bareRate);
        }
    }

    /** The same through both services. */
    private record Flow(Stage stage, Effort effort, Progress progress) {

        List<Figure> measure(Latencies bareDelays, double bareRate) throws Exception {
            try (ServiceProcess contact = stage.start("contact");
                    Api api = new Api(contact, effort.connections())) {
                Latencies delays = delays(contact, api);
                progress.say("events: %,d customers imported while sales is away", effort.records());
                new ImportJob(api, stage.tokens()).run(CustomerFile.of(1_000_000, effort.records()));
                Outbox.awaitEmpty(contact());
                long since = CommitTimes.now(sales());
                double seconds = secondsToWorkOff();
                double rate = CommitTimes.ratePerSecond(sales(), since);
                return List.of(
                        delay("p50", HALF, delays, bareDelays, MEDIAN),
                        delay("p99", NEARLY_ALL, delays, bareDelays, NINETY_NINTH),
                        new Figure("backlog worked off by one consumer", rate, bareRate, "events/s", DRAIN),
                        new Figure("start of the service to backlog gone", seconds, null, "s", new Target.None()));
            }
        }

        private static Figure delay(String name, double share, Latencies ours, Latencies bare, Target target) {
            return new Figure(
                    "commit to effect, " + name, ours.percentile(share), bare.percentile(share), "ms", target);
        }

        /** Should anything fail, the stage ends the service. */
        private Latencies delays(ServiceProcess contact, Api api) throws Exception {
            ServiceProcess sales = stage.start("sales");
            progress.say("events: warming up");
            AtomicInteger sent = new AtomicInteger();
            new WarmUp(effort.warmUp()).run(contact.handle(), time -> {
                int count = Math.toIntExact(effort.steadyRate() * time.toMillis() / 1000);
                send(api, sent.getAndAdd(count), count);
                awaitAll();
            });
            progress.say("events: %,d customers at %d/s", effort.steadyCount(), effort.steadyRate());
            long since = CommitTimes.now(contact());
            send(api, sent.get(), effort.steadyCount());
            awaitAll();
            sales.close();
            return CommitTimes.between(contact(), sales(), since);
        }

        private void send(Api api, int first, int count) throws Exception {
            String token = stage.tokens().of(CustomerTable.OWNER, "sales-rep", CustomerTable.TEAM);
            List<Future<Answer>> answers = new ArrayList<>(count);
            SteadyLoad.run(
                    count,
                    effort.steadyRate(),
                    number -> answers.add(api.send(CustomerWork.creation(first + number, token))
                            .map(Answer::granted)));
            Future.all(answers).toCompletionStage().toCompletableFuture().join();
        }

        private double secondsToWorkOff() throws SQLException {
            progress.say("events: sales works the backlog off");
            long begin = System.nanoTime();
            ServiceProcess sales = stage.start("sales");
            awaitAll();
            double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
            sales.close();
            return seconds;
        }

        private void awaitAll() throws SQLException {
            try (Connection contact = Stage.connect(contact());
                    Connection sales = Stage.connect(sales())) {
                long expected = count(contact);
                Waiting.until(ARRIVAL, "Not all customers became known to sales", () -> count(sales) >= expected);
            }
        }

        private static long count(Connection connection) throws SQLException {
            return Sql.number(connection, "select count(*) from customer");
        }

        private Database contact() {
            return stage.database("contact");
        }

        private Database sales() {
            return stage.database("sales");
        }
    }
}
