package dev.guanxi.bench;

import dev.guanxi.bench.Asking.Asked;
import dev.guanxi.bench.Asking.Put;
import dev.guanxi.platform.parts.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a sales force looks at all day, among the deals of five years and people of a hierarchy of five levels. */
final class Deals implements Benchmark {

    private static final String STATEMENTS = "deals-fill.sql";
    private static final String QUESTIONS = "deals-questions.txt";
    private static final int CUSTOMERS_TO_A_DEAL = 2;
    private static final int DEALS_TO_A_PERSON = 250;
    private static final int FEWEST_PEOPLE = 200;

    private static final List<Asker> ASKERS = List.of(
            new Asker("everything", "seller-0", List.of("analyst", "sales-manager"), "/sales", "true"),
            new Asker(
                    "region",
                    "seller-1",
                    List.of("sales-manager"),
                    "/sales/r0",
                    "(owner_id = 'seller-1' or team = '/sales/r0' or team like '/sales/r0/%')"),
            new Asker(
                    "team",
                    "seller-21",
                    List.of("sales-manager"),
                    "/sales/r0/a0/t0",
                    "(owner_id = 'seller-21' or team = '/sales/r0/a0/t0' or team like '/sales/r0/a0/t0/%')"),
            new Asker("own", "seller-101", List.of("sales-rep"), "/sales/r0/a0/t0", "owner_id = 'seller-101'"));

    private final Path home;

    Deals(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public String purpose() {
        return "boards, lists and managers' views among half a million deals of 2,000 people";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        return find(effort, progress).figures();
    }

    @Override
    public Findings find(Effort effort, Progress progress) throws Exception {
        Effort.Size size = effort.size();
        int deals = size.customers() / CUSTOMERS_TO_A_DEAL;
        int people = Math.max(FEWEST_PEOPLE, deals / DEALS_TO_A_PERSON);
        Questions questions =
                Questions.some(Contract.reads(home, "sales"), QUESTIONS).matching(size.matching());
        try (Stage stage = Stage.open(home)) {
            stage.migrate("sales");
            stage.createTopicsBeside("sales");
            progress.say("deals: %,d of %,d people", deals, people);
            fill(stage.database("sales"), deals, people);
            try (ServiceProcess sales = stage.start("sales");
                    Api api = new Api(sales, effort.connections())) {
                Asking asking = new Asking(stage, sales, api, "sales", ASKERS, size.question());
                List<Put> puts = asking.puttable(questions);
                progress.say("deals: warming up with %,d questions", puts.size());
                asking.warmUp(puts, effort.connections() / 2, effort.warmUp());
                progress.say("deals: %,d questions at %d a second", puts.size(), Asking.A_SECOND);
                List<Asked> asked = new ArrayList<>();
                for (Put put : puts) {
                    asked.add(asking.ask(put));
                }
                return new DealsAccount(deals, people, asked, BareDeals.figures(stage, effort, asked)).findings();
            }
        }
    }

    private static void fill(Database database, int deals, int people) throws SQLException {
        try (Connection connection = Stage.connect(database)) {
            for (String statement : Statements.of(STATEMENTS)) {
                Sql.execute(
                        connection,
                        statement
                                .replace(":deals", Integer.toString(deals))
                                .replace(":people", Integer.toString(people)));
            }
        }
    }
}
