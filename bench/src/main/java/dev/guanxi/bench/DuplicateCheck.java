package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * All customers that are there compared with each other, as an administrator asks for it after a take-over, beside the
 * database finding those that have the same phone.
 */
final class DuplicateCheck implements Benchmark {

    private static final String STATEMENTS = "duplicates-fill.sql";
    private static final String CHECKS = "/api/contact/v1/duplicate-checks";
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int FULL_SIZE = 100_000;
    private static final int ONE_IN = 20;

    /** Of those who are there twice; nobody else is made alike, but some are by chance. */
    private static final double FOUND = .97;

    private static final Target TIME = new Target.AtMost(120);
    private static final Target MEMORY = new Target.AtMost(900);

    private static final String SAME_PHONE = """
            select count(*) from (
                select a.id, b.id from customer a join customer b on b.phone_key = a.phone_key and b.id > a.id
                order by a.created_at, a.id) pair
            """;

    private final Path home;

    DuplicateCheck(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String purpose() {
        return "check all customers that are there for duplicates";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        int customers = Math.min(FULL_SIZE, effort.records());
        try (Stage stage = Stage.open(home)) {
            stage.migrate("contact");
            progress.say("duplicates: %,d customers", customers);
            fill(stage.database("contact"), customers);
            Reading bare = stage.meter().measure(() -> samePhone(stage.database("contact"), customers));
            try (ServiceProcess contact = stage.start("contact");
                    Api api = new Api(contact, 1);
                    MemoryWatch memory = MemoryWatch.of(contact.handle())) {
                progress.say("duplicates: all of them compared through the API");
                String admin = stage.tokens().of("admin", "admin", "/sales");
                Reading ours = stage.meter(contact).measure(() -> check(api, admin, customers));
                return figures(ours, bare, memory.most().own());
            }
        }
    }

    private static void fill(Database database, int customers) throws SQLException {
        try (Connection connection = Stage.connect(database)) {
            for (String statement : Statements.of(STATEMENTS)) {
                Sql.execute(connection, statement.replace(":customers", Integer.toString(customers)));
            }
        }
    }

    private static long samePhone(Database database, int customers) throws SQLException {
        try (Connection connection = Stage.connect(database)) {
            Sql.number(connection, SAME_PHONE);
            return customers;
        }
    }

    /** From the request until all pairs wait to be reviewed. */
    private static long check(Api api, String admin, int customers) {
        String check = CHECKS + "/"
                + api.ask(Call.post(CHECKS, new JsonObject(), admin)).json().getString("id");
        Waiting.until(PATIENCE, "The check was not finished", () -> isFinished(ask(api, check, admin)));
        JsonObject done = ask(api, check, admin);
        if (done.getLong("done") != customers || done.getLong("openPairs") < FOUND * customers / ONE_IN) {
            throw new BenchException("The check of %,d customers, of whom one in %d is here twice, ended as %s"
                    .formatted(customers, ONE_IN, done.encode()));
        }
        return customers;
    }

    private static JsonObject ask(Api api, String check, String admin) {
        return api.ask(Call.get(check, admin)).json();
    }

    private static boolean isFinished(JsonObject check) {
        return "FINISHED".equals(check.getString("status"));
    }

    private static List<Figure> figures(Reading ours, Reading bare, double memory) {
        double seconds =
                ours.elapsed().toMillis() / (double) Duration.ofSeconds(1).toMillis();
        return List.of(
                new Figure("%,d customers checked".formatted(ours.count()), seconds, null, "s", TIME),
                new Figure("customers checked", ours.perSecond(), bare.perSecond(), "/s", new Target.None()),
                new Figure(
                        "a customer checked, CPU of app and database",
                        ours.cpuMillisEach(),
                        bare.cpuMillisEach(),
                        "ms",
                        new Target.None()),
                new Figure("the service's own memory, at most", memory, null, "MB", MEMORY));
    }
}
