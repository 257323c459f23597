package dev.guanxi.bench;

import dev.guanxi.bench.Asking.Asked;
import dev.guanxi.bench.Asking.Put;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that the contact service can be asked, among a million customers, and lists also among few. */
final class Scale implements Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String FIELDS_WITHOUT_INDEX = """
            select count(*) from custom_field f where not exists (
                select from pg_index i join pg_class c on c.oid = i.indexrelid
                where i.indisvalid and c.relname ^@ ('custom_' || replace(f.id::text, '-', '')))
            """;

    private final Path home;

    Scale(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String purpose() {
        return "everything that can be asked of contact, among a million customers";
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
        Questions questions = Questions.of(Contract.reads(home, "contact")).matching(size.matching());
        try (ContactCode code = ContactCode.of(home)) {
            List<Asked> amongFew = size.fewCustomers() == 0
                    ? List.of()
                    : new Size(effort, progress, code, size.fewCustomers()).ask(questions.onlyPages());
            Size many = new Size(effort, progress, code, size.customers());
            return new ScaleAccount(size.customers(), many.ask(questions), amongFew, many.atRest, many.bare).findings();
        }
    }

    /** One fill, and what it costs to ask there. */
    private final class Size {

        private final Effort effort;
        private final Progress progress;
        private final ContactCode code;
        private final int customers;
        private final List<Figure> bare = new ArrayList<>();
        private double atRest;

        Size(Effort effort, Progress progress, ContactCode code, int customers) {
            this.effort = effort;
            this.progress = progress;
            this.code = code;
            this.customers = customers;
        }

        List<Asked> ask(Questions questions) throws Exception {
            try (Stage stage = open()) {
                stage.migrate("contact");
                stage.createTopicsBeside("contact");
                fill(stage);
                try (ServiceProcess contact = stage.start("contact");
                        Api api = new Api(contact, effort.connections())) {
                    progress.say("scale: whether the service would have written the same");
                    new FillCheck(stage, api).check();
                    awaitIndexesOfFields(stage);
                    Asking asking = new Asking(
                            stage,
                            contact,
                            api,
                            "contact",
                            Asker.OF_CUSTOMERS,
                            effort.size().question());
                    List<Put> puts = asking.puttable(questions);
                    progress.say("scale: warming up with %,d questions", puts.size());
                    asking.warmUp(puts, effort.connections() / 2, effort.warmUp());
                    atRest = asking.atRest();
                    progress.say("scale: %,d questions at %d a second", puts.size(), Asking.A_SECOND);
                    List<Asked> asked = new ArrayList<>();
                    for (Put put : puts) {
                        asked.add(asking.ask(put));
                    }
                    bare(stage, asked);
                    return asked;
                }
            }
        }

        /** The service makes them while it runs. */
        private static void awaitIndexesOfFields(Stage stage) throws SQLException {
            try (Connection connection = Stage.connect(stage.database("contact"))) {
                Waiting.until(
                        PATIENCE,
                        "The indexes of the fields that an administrator defined were not made",
                        () -> Sql.number(connection, FIELDS_WITHOUT_INDEX) == 0);
            }
        }

        private Stage open() throws SQLException {
            return effort.size().keep()
                    ? Stage.keeping(home, "scale-%d".formatted(customers), ContactFill.content(customers))
                    : Stage.open(home);
        }

        private void fill(Stage stage) throws SQLException {
            if (stage.isFilled()) {
                progress.say("scale: the %,d customers of an earlier run", customers);
                // The broker is new; how far its predecessor was followed says nothing of it.
                try (Connection connection = Stage.connect(stage.database("contact"))) {
                    Sql.execute(connection, "delete from consumer_offset");
                }
                return;
            }
            progress.say("scale: %,d customers with all that belongs to them", customers);
            new ContactFill(stage, code, progress).fill(customers);
            if (effort.size().keep()) {
                stage.keep();
            }
        }

        /** The same rows by the bare database, along the same indexes. */
        private void bare(Stage stage, List<Asked> asked) throws Exception {
            for (BareQuestion question : BareQuestion.ALL) {
                Reading reading = stage.meter()
                        .measure(() -> BareLoad.run(stage.database("contact"), 1, effort.round(), question::on));
                asked.stream()
                        .filter(one -> one.put().name().equals(question.as()))
                        .findFirst()
                        .ifPresent(ours -> bare.add(new Figure(
                                question.name() + ", CPU",
                                ours.cpu(),
                                reading.cpuMillisEach(),
                                "ms",
                                new Target.None())));
            }
        }
    }
}
