package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Creates, gets and pages of customers through the API, in turns with plain statements on a copy of its tables. */
final class CustomerRequests implements Benchmark {

    private final Path home;

    CustomerRequests(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public String purpose() {
        return "create, get and list customers through the API";
    }

    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        try (Stage stage = Stage.open(home)) {
            progress.say("requests: filling a table with %,d customers", effort.records());
            stage.migrate("contact");
            List<UUID> present = fill(stage.database("contact"), effort.records());
            AtomicLong numbers = new AtomicLong(present.size());
            Database bare = stage.copy("contact");
            List<Figure> whole;
            try (ServiceProcess contact = stage.start("contact");
                    Api api = new Api(contact, effort.connections())) {
                Followers followers = stage.followers("contact", CustomerTable.TOPIC);
                whole = new Turns(stage, contact, api, bare, effort, followers::awaitDone)
                        .take(works(stage.tokens(), present, numbers), progress);
            }
            try (ServiceProcess contact = stage.startDeaf("contact");
                    Api api = new Api(contact, effort.connections())) {
                List<CustomerWork> alone = List.of(CustomerWork.create(stage.tokens(), numbers));
                return Stream.concat(
                                new Turns(stage, contact, api, bare, effort, () -> {}).take(alone, progress).stream(),
                                whole.stream())
                        .toList();
            }
        }
    }

    private static List<UUID> fill(Database contact, int count) throws SQLException {
        try (Connection connection = Stage.connect(contact)) {
            CustomerTable.fill(connection, count);
            return CustomerTable.ids(connection);
        }
    }

    private static List<CustomerWork> works(AccessTokens tokens, List<UUID> present, AtomicLong numbers) {
        return List.of(
                CustomerWork.createAndFollow(tokens, numbers),
                CustomerWork.get(tokens, present),
                CustomerWork.page(tokens),
                CustomerWork.pageOfTeam(tokens));
    }

    /** Bare and ours take turns, so that both meet the machine in the same mood. */
    private record Turns(
            Stage stage, ServiceProcess contact, Api api, Database bare, Effort effort, Meter.Aftermath following) {

        List<Figure> take(List<CustomerWork> works, Progress progress) throws Exception {
            for (CustomerWork work : works) {
                progress.say("requests: warming up, %s", work.name());
                new WarmUp(effort.warmUp()).run(contact.handle(), time -> ours(work, time));
                bare(work, effort.round());
            }
            List<Figure> figures = new ArrayList<>();
            for (CustomerWork work : works) {
                progress.say("requests: %s", work.name());
                figures.addAll(figures(work));
            }
            return figures;
        }

        private List<Figure> figures(CustomerWork work) throws Exception {
            Reading bareSum = Reading.NOTHING;
            Reading oursSum = Reading.NOTHING;
            for (int round = 0; round < effort.rounds(); round++) {
                bareSum = bareSum.plus(bare(work, effort.round()));
                oursSum = oursSum.plus(ours(work, effort.round()));
            }
            return List.of(
                    new Figure(
                            work.name() + ", throughput",
                            oursSum.perSecond(),
                            bareSum.perSecond(),
                            "/s",
                            work.throughput()),
                    new Figure(
                            work.name() + ", CPU of app and database",
                            oursSum.cpuMillisEach(),
                            bareSum.cpuMillisEach(),
                            "ms",
                            work.cpu()),
                    new Figure(
                            work.name() + ", of that the database",
                            oursSum.databaseMillisEach(),
                            bareSum.databaseMillisEach(),
                            "ms",
                            new Target.None()));
        }

        private Reading ours(CustomerWork work, Duration time) throws Exception {
            return stage.meter(contact)
                    .measure(() -> ClosedLoop.run(api, effort.connections(), time, work.user()), () -> {
                        Outbox.awaitEmpty(stage.database("contact"));
                        following.await();
                    });
        }

        private Reading bare(CustomerWork work, Duration time) throws Exception {
            return stage.meter().measure(() -> BareLoad.run(bare, effort.connections(), time, work.bare()));
        }
    }
}
