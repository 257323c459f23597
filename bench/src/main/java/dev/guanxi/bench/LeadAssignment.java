package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Leads that nobody has given out by rules, capacity and fairness, in one job through the API, beside the database that
 * gives each of as many to the next seller and writes what belongs to it: the row, an announcement and an entry of the
 * trail.
 */
final class LeadAssignment implements Benchmark {
    private static final String STATEMENTS = "leads-fill.sql";
    private static final String JOBS = "/api/sales/v1/bulk-changes";
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int FULL_SIZE = 100_000;

    private static final Target TIME = new Target.AtMost(60);
    private static final Target MEMORY = new Target.AtMost(900);

    private static final String BARE = """
            with given as (
                update lead l set owner_id = s.owner_id, team = s.team, status = 'ASSIGNED', version = 1, held_since = now(),
                    touched_at = now()
                from (select id, row_number() over (order by created_at, id) n from lead where owner_id is null) w
                join (select owner_id, team, row_number() over (order by id) n from seller) s
                    on s.n = 1 + w.n % (select count(*) from seller)
                where l.id = w.id
                returning l.*),
            announced as (
                insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at)
                select gen_random_uuid(), 'crm.sales.lead', id, 'assigned', to_jsonb(given)::text, 1, now() from given)
            insert into audit_trail (subject, kind, version, changed_at, actor, actor_name, changes)
            select id, 'Lead', 1, now(), 'bench', 'bench', jsonb_build_array(
                jsonb_build_object('field', 'ownerId', 'after', owner_id), jsonb_build_object('field', 'team', 'after', team))
            from given
            """;
    private static final String BACK =
            "update lead set owner_id = null, team = '/sales/pool', status = 'NEW', version = 0, held_since = null";

    private final Path home;

    LeadAssignment(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public String purpose() {
        return "give leads out by rules, capacity and fairness";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        int leads = Math.min(FULL_SIZE, effort.records());
        try (Stage stage = Stage.open(home)) {
            stage.migrate("sales");
            progress.say("leads: %,d that nobody has", leads);
            execute(stage.database("sales"), leads, Statements.of(STATEMENTS).toArray(String[]::new));
            Reading bare = stage.meter().measure(() -> execute(stage.database("sales"), leads, BARE));
            execute(
                    stage.database("sales"),
                    leads,
                    BACK,
                    "alter table audit_trail disable trigger user", // which refuse what is no way to treat a trail
                    "truncate outbox",
                    "truncate audit_trail",
                    "alter table audit_trail enable trigger user",
                    "vacuum full lead",
                    "analyze");
            try (ServiceProcess sales = stage.start("sales");
                    Api api = new Api(sales, 1);
                    MemoryWatch memory = MemoryWatch.of(sales.handle())) {
                progress.say("leads: all of them given out through the API");
                String admin = stage.tokens().of("admin", "admin", "/sales");
                Reading ours = stage.meter(sales).measure(() -> giveOut(api, admin, leads));
                return figures(ours, bare, memory.most().own());
            }
        }
    }

    private static long execute(Database database, int leads, String... statements) throws SQLException {
        try (Connection connection = Stage.connect(database)) {
            for (String statement : statements) {
                Sql.execute(connection, statement.replace(":leads", Integer.toString(leads)));
            }
            return leads;
        }
    }

    /** From the run until the job is finished; what is meant was said before. */
    private static long giveOut(Api api, String admin, int leads) {
        JsonObject wanted = new JsonObject()
                .put("list", "leads")
                .put("filter", "ownerId==null")
                .put("patch", new JsonObject().put("byRules", true));
        String job = JOBS + "/" + api.ask(Call.post(JOBS, wanted, admin)).json().getString("id");
        api.ask(Call.post(job + "/run", new JsonObject(), admin));
        Waiting.until(
                PATIENCE,
                "The leads were not given out",
                () -> !"RUNNING".equals(ask(api, job, admin).getString("status")));
        JsonObject done = ask(api, job, admin);
        if (!"FINISHED".equals(done.getString("status")) || done.getLong("changed") != leads) {
            throw new BenchException("Of %,d leads the job gave out %s".formatted(leads, done.encode()));
        }
        return leads;
    }

    private static JsonObject ask(Api api, String job, String admin) {
        return api.ask(Call.get(job, admin)).json();
    }

    private static List<Figure> figures(Reading ours, Reading bare, double memory) {
        double seconds =
                ours.elapsed().toMillis() / (double) Duration.ofSeconds(1).toMillis();
        return List.of(
                new Figure("%,d leads given out".formatted(ours.count()), seconds, null, "s", TIME),
                new Figure("leads given out", ours.perSecond(), bare.perSecond(), "/s", new Target.None()),
                new Figure(
                        "a lead given out, CPU of app and database",
                        ours.cpuMillisEach(),
                        bare.cpuMillisEach(),
                        "ms",
                        new Target.None()),
                new Figure("the service's own memory, at most", memory, null, "MB", MEMORY));
    }
}
