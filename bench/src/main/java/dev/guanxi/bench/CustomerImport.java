package dev.guanxi.bench;

import dev.guanxi.platform.parts.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** A file of customers imported through the API, duplicates refused, beside COPY of the same file. */
final class CustomerImport implements Benchmark {

    private static final Target RATE = new Target.AtLeast(5000);
    private static final int WARM_UP_SHARE = 10;

    /** Numbers beyond those of the file that is measured. */
    private static final long FIRST_WARM_UP = 10_000_000;

    private static final String COPY =
            "copy customer (" + CustomerFile.COLUMNS + ") from stdin with (format csv, header)";

    /** What the service may have of its own: 512 MB of heap, and what a JVM of its classes, code and threads has beside. */
    private static final Target MEMORY = new Target.AtMost(900);

    /** The most that it may have then, compared with what it has before the file comes: no more for a million rows. */
    private static final Target NO_MORE = new Target.AtMost(1.1);

    private final Path home;
    private final Size size;
    private long warmedUp;

    private CustomerImport(Path home, Size size) {
        this.home = home;
        this.size = size;
    }

    /** How large the file is that is measured. */
    private enum Size {
        USUAL("import", "import a file of customers through the API, with its check for duplicates"),
        LARGE("scale-import", "the same with a file of a million rows, and the memory it takes");

        private final String name;
        private final String purpose;

        Size(String name, String purpose) {
            this.name = name;
            this.purpose = purpose;
        }

        int rows(Effort effort) {
            return switch (this) {
                case USUAL -> effort.records();
                case LARGE -> effort.size().customers();
            };
        }
    }

    static CustomerImport ofAFile(Path home) {
        return new CustomerImport(home, Size.USUAL);
    }

    static CustomerImport atScale(Path home) {
        return new CustomerImport(home, Size.LARGE);
    }

    @Override
    public String name() {
        return size.name;
    }

    @Override
    public String purpose() {
        return size.purpose;
    }

    @Override
    public boolean isLong() {
        return size == Size.LARGE;
    }

    @Override
    public List<Figure> measure(Effort effort, Progress progress) throws Exception {
        CustomerFile little = CustomerFile.of(0, effort.records() / WARM_UP_SHARE);
        CustomerFile whole = CustomerFile.of(little.rows(), size.rows(effort));
        try (Stage stage = Stage.open(home)) {
            stage.migrate("contact");
            Database bare = stage.copy("contact");
            progress.say(name() + ": COPY of %,d rows", whole.rows());
            copy(bare, little);
            Reading bareReading = stage.meter().measure(() -> copy(bare, whole));
            try (ServiceProcess contact = stage.start("contact");
                    Api api = new Api(contact, 1)) {
                ImportJob job = new ImportJob(api, stage.tokens());
                Followers followers =
                        stage.followers("contact", CustomerTable.TOPIC).patientFor(whole.rows());
                progress.say(name() + ": warming up with files of %,d rows", little.rows());
                new WarmUp(effort.warmUp()).run(contact.handle(), time -> warmUp(job, followers, little.rows(), time));
                progress.say(name() + ": %,d rows through the API", whole.rows());
                long begin = System.nanoTime();
                try (MemoryWatch memory = MemoryWatch.of(contact.handle())) {
                    Reading ours = stage.meter(contact).measure(() -> job.run(whole), () -> {
                        Outbox.awaitEmpty(stage.database("contact"), whole.rows());
                        followers.awaitDone();
                    });
                    Duration untilAllFollowed = Duration.ofNanos(System.nanoTime() - begin);
                    return figures(ours, untilAllFollowed, bareReading, memory);
                }
            }
        }
    }

    /** Other customers in each file, which is followed to its end before the next. */
    private void warmUp(ImportJob job, Followers followers, int rows, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        do {
            warmedUp += rows;
            job.run(CustomerFile.of(FIRST_WARM_UP + warmedUp, rows));
            followers.awaitDone();
        } while (System.nanoTime() < end);
    }

    private List<Figure> figures(Reading ours, Duration untilAllFollowed, Reading bare, MemoryWatch memory) {
        double followed = ours.count()
                / (untilAllFollowed.toNanos() / (double) Duration.ofSeconds(1).toNanos());
        List<Figure> figures = List.of(
                new Figure("import, upload to finish", ours.perSecond(), bare.perSecond(), "rows/s", RATE),
                new Figure("import and what follows", followed, bare.perSecond(), "rows/s", new Target.None()),
                new Figure(
                        "import and what follows, CPU of app and database",
                        ours.cpuMillisEach(),
                        bare.cpuMillisEach(),
                        "ms",
                        new Target.None()),
                new Figure(
                        "import and what follows, of that the database",
                        ours.databaseMillisEach(),
                        bare.databaseMillisEach(),
                        "ms",
                        new Target.None()));
        return size == Size.LARGE
                ? Stream.concat(figures.stream(), sizes(memory)).toList()
                : figures;
    }

    private static Stream<Figure> sizes(MemoryWatch memory) {
        double own = memory.most().own();
        return Stream.of(
                new Figure("the service's own memory, at most", own, null, "MB", MEMORY),
                new Figure(
                        "the same ÷ before the file came",
                        own / memory.atFirst().own(),
                        null,
                        "",
                        NO_MORE),
                new Figure("pages of mapped files, at most", memory.most().mapped(), null, "MB", new Target.None()));
    }

    /** What the file does not say is made up by the table, for the cost of COPY alone. */
    private static long copy(Database bare, CustomerFile file) throws SQLException, IOException {
        try (Connection connection = Stage.connect(bare)) {
            Sql.execute(connection, """
                    alter table customer
                        alter id set default uuidv7(), alter version set default 0,
                        alter status set default 'ACTIVE', alter created_at set default clock_timestamp()
                    """);
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(file.content()));
        }
    }
}
