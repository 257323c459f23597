package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Leads converted one after another through the API, by sixteen managers at the same time, beside the database that writes
 * what belongs to each: the lead, the deal with its first step, and of both an announcement and an entry of the trail.
 */
final class LeadConversions implements Benchmark {

    private static final String STATEMENTS = "conversions-fill.sql";
    private static final int LEADS_TO_A_RECORD = 4;
    private static final String LEAD = "019b0000-0000-7000-8000-%012x";
    private static final Target RATE = new Target.AtLeast(300);

    private static final String CONVERT = """
            update lead set status = 'CONVERTED', version = 1, customer_id = ?, contact_id = ?, opportunity_id = ?,
                converted_at = now() where id = ? and version = 0
            """;
    private static final String OPEN = """
            insert into opportunity (id, version, number, name, customer_id, contact_id, lead_id, stage, amount, currency, lines,
                owner_id, team, opened_at, stage_since)
            select ?, 0, 'OP-2026-' || nextval('opportunity_number'), company, customer_id, contact_id, id, 'PROSPECTING', 0,
                'CNY', '{"items": []}', owner_id, team, now(), now() from lead where id = ?
            """;
    private static final String STEP = """
            insert into stage_change (opportunity_id, to_stage, changed_at, actor) values (?, 'PROSPECTING', now(), 'bench')
            """;
    private static final String ANNOUNCE = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at)
            select gen_random_uuid(), 'crm.sales.lead', id, 'converted', to_jsonb(lead)::text, 1, now() from lead where id = ?
            union all
            select gen_random_uuid(), 'crm.sales.opportunity', id, 'opened', to_jsonb(opportunity)::text, 0, now()
            from opportunity where id = ?
            """;
    private static final String AUDIT = """
            insert into audit_trail (subject, kind, version, changed_at, actor, actor_name, changes) values
                (?, 'Lead', 1, now(), 'bench', 'bench', '[{"field": "status", "before": "ASSIGNED", "after": "CONVERTED"}]'),
                (?, 'Opportunity', 0, now(), 'bench', 'bench', '[{"field": "stage", "after": "PROSPECTING"}]')
            """;

    private final Path home;

    LeadConversions(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "conversions";
    }

    @Override
    public String purpose() {
        return "convert leads, each into a customer, a contact and a deal";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        int leads = effort.records() * LEADS_TO_A_RECORD;
        try (Stage stage = Stage.open(home)) {
            stage.migrate("sales");
            stage.createTopicsBeside("sales");
            progress.say("conversions: %,d leads", leads);
            fill(stage.database("sales"), leads);
            Database bare = stage.copy("sales");
            try (ServiceProcess sales = stage.start("sales");
                    Api api = new Api(sales, effort.connections())) {
                Turns turns = new Turns(stage, sales, api, bare, effort, leads);
                progress.say("conversions: warming up");
                new WarmUp(effort.warmUp()).run(sales.handle(), turns::convert);
                turns.convertBare(effort.round());
                progress.say("conversions: bare and ours in turns");
                return turns.take();
            }
        }
    }

    private static void fill(Database database, int leads) throws SQLException {
        try (Connection connection = Stage.connect(database)) {
            for (String statement : Statements.of(STATEMENTS)) {
                Sql.execute(connection, statement.replace(":leads", Integer.toString(leads)));
            }
        }
    }

    /** Each converts leads of its own: what one has converted nobody can convert again. */
    private static final class Turns {

        private final Stage stage;
        private final ServiceProcess sales;
        private final Api api;
        private final Database bare;
        private final Effort effort;
        private final int leads;
        private final String token;
        private final AtomicInteger oursConverted = new AtomicInteger();
        private final AtomicInteger bareConverted = new AtomicInteger();

        Turns(Stage stage, ServiceProcess sales, Api api, Database bare, Effort effort, int leads) {
            this.stage = stage;
            this.sales = sales;
            this.api = api;
            this.bare = bare;
            this.effort = effort;
            this.leads = leads;
            this.token = stage.tokens().of("manager", "sales-manager", "/sales");
        }

        List<Figure> take() throws Exception {
            Reading bareSum = Reading.NOTHING;
            Reading oursSum = Reading.NOTHING;
            for (int round = 0; round < effort.rounds(); round++) {
                bareSum = bareSum.plus(stage.meter().measure(() -> convertBare(effort.round())));
                oursSum = oursSum.plus(stage.meter(sales)
                        .measure(() -> convert(effort.round()), () -> Outbox.awaitEmpty(stage.database("sales"))));
            }
            return List.of(
                    new Figure("leads converted", oursSum.perSecond(), bareSum.perSecond(), "/s", RATE),
                    new Figure(
                            "a lead converted, CPU of app and database",
                            oursSum.cpuMillisEach(),
                            bareSum.cpuMillisEach(),
                            "ms",
                            new Target.None()),
                    new Figure(
                            "a lead converted, of that the database",
                            oursSum.databaseMillisEach(),
                            bareSum.databaseMillisEach(),
                            "ms",
                            new Target.None()));
        }

        long convert(Duration time) {
            return ClosedLoop.run(
                    api,
                    effort.connections(),
                    time,
                    () -> last -> Call.post(
                                    "/api/sales/v1/leads/%s/conversion".formatted(next(oursConverted)),
                                    new JsonObject(),
                                    token)
                            .ifVersion(0));
        }

        long convertBare(Duration time) {
            return BareLoad.run(bare, effort.connections(), time, this::on);
        }

        private UUID next(AtomicInteger converted) {
            int number = converted.incrementAndGet();
            if (number > leads) {
                throw new BenchException("All %,d leads are converted: the bench needs more of them.".formatted(leads));
            }
            return UUID.fromString(LEAD.formatted(number));
        }

        private BareLoad.Transaction on(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            PreparedStatement convert = connection.prepareStatement(CONVERT);
            PreparedStatement open = connection.prepareStatement(OPEN);
            PreparedStatement step = connection.prepareStatement(STEP);
            PreparedStatement announce = connection.prepareStatement(ANNOUNCE);
            PreparedStatement audit = connection.prepareStatement(AUDIT);
            return () -> {
                UUID lead = next(bareConverted);
                UUID deal = UUID.randomUUID();
                Sql.bind(convert, UUID.randomUUID(), UUID.randomUUID(), deal, lead);
                convert.executeUpdate();
                Sql.bind(open, deal, lead);
                open.executeUpdate();
                Sql.bind(step, deal);
                step.executeUpdate();
                Sql.bind(announce, lead, deal);
                announce.executeUpdate();
                Sql.bind(audit, lead, deal);
                audit.executeUpdate();
                connection.commit();
            };
        }
    }
}
