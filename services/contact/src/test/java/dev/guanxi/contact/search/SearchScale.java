package dev.guanxi.contact.search;

import static dev.guanxi.platform.identity.Roles.ADMIN;
import static dev.guanxi.platform.identity.Roles.MARKETER;
import static dev.guanxi.platform.identity.Roles.SALES_MANAGER;
import static dev.guanxi.platform.identity.Roles.SALES_REP;

import dev.guanxi.contact.search.Question.Place;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.parts.Database;
import dev.guanxi.platform.parts.Durability;
import dev.guanxi.platform.parts.PostgresServer;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Run by hand with a folder: how long searches take among a million customers and three million contacts, in a
 * PostgreSQL of its own, whatever is searched and whoever searches.
 */
final class SearchScale {
    private static final int CUSTOMERS = Integer.getInteger("customers", 1_000_000);
    private static final int ROUNDS = 60;
    private static final int LIMIT = 20;
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration");

    private final Path folder;
    private final Database database;
    private final long server;

    private SearchScale(Path folder, Database database, long server) {
        this.folder = folder;
        this.database = database;
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var folder = Path.of(arguments[0]);
        try (var postgres =
                PostgresServer.start(folder, Integer.getInteger("port", 15_999), "scale", Durability.THROWAWAY)) {
            var scale = new SearchScale(
                    folder,
                    postgres.admin().ensure("scale", "scale", "scale"),
                    postgres.pid().orElseThrow());
            scale.fill();
            scale.measure();
        }
    }

    private void fill() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.role(), database.password());
                var statement = connection.createStatement()) {
            if (connection
                    .getMetaData()
                    .getTables(null, null, "search_slice", null)
                    .next()) {
                return;
            }
            statement.execute(
                    "create table customer (id uuid); create table contact (id uuid);"
                            + "create table audit_trail (actor text, id bigint); create table erased_subject (subject uuid primary key)");
            try (Stream<Path> files = Files.list(MIGRATION)) {
                statement.execute(
                        Files.readString(files.filter(file -> file.toString().endsWith("search.sql"))
                                .findFirst()
                                .orElseThrow()));
            }
            statement.execute("drop index search_entry_1_terms_idx; set maintenance_work_mem = '1GB'");
            var begin = System.nanoTime();
            copy();
            tell("entries written", begin);
            begin = System.nanoTime();
            statement.execute("create index on search_entry_1 using gin (terms) with (fastupdate = off)");
            tell("index made", begin);
            statement.execute("analyze search_entry_1; analyze search_slice");
            try (var size = statement.executeQuery(
                    "select pg_size_pretty(pg_table_size('search_entry_1')), pg_size_pretty(pg_indexes_size('search_entry_1')), (select count(*) from search_slice)")) {
                size.next();
                System.out.printf(
                        "table %s, indexes %s, %s slices%n", size.getString(1), size.getString(2), size.getString(3));
            }
        }
    }

    /** The superuser may let the server read a file. */
    private void copy() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "scale")) {
            new SampleEntries(CUSTOMERS).copy(connection, folder.resolve("entries.tsv"));
        }
    }

    private static void tell(String what, long begin) {
        System.out.printf(
                "%s in %d s%n",
                what, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private record Who(String name, Caller caller) {}

    private void measure() throws IOException {
        var pool = PgBuilder.pool()
                .connectingTo(new PgConnectOptions()
                        .setHost(database.host())
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.role())
                        .setPassword(database.password())
                        .setCachePreparedStatements(true))
                .build();
        var people = List.of(
                new Who("admin", caller("admin", ADMIN)),
                new Who("marketer", caller("mary", MARKETER, "/marketing")),
                new Who("manager of a tenth", caller("meg", SALES_MANAGER, "/sales/0")),
                new Who("rep with .1 %", caller("rep-7", SALES_REP, "/sales/0/7")),
                new Who("rep with .01 %", caller("newcomer", SALES_REP, "/sales/0/1")),
                new Who("rep with nothing", caller("nobody", SALES_REP, "/sales/0/1")));
        var typed = List.of(
                "公司",
                "有限",
                "王",
                "王伟",
                "王小",
                "小明",
                "华为",
                "上海华为科技有限公司",
                "甪直",
                "wang",
                "wangwei",
                "wang xiaoming",
                "wxm",
                "li",
                "schmidt",
                "schm",
                "anna",
                "chmid",
                "smit katharina",
                "13800138000",
                "5678",
                "138001",
                "info@",
                "example",
                "zzzzqqq",
                "龘龘龘",
                "a",
                "科技 上海",
                "w",
                "com");
        System.out.printf(
                "%-22s %-18s %5s %8s %8s %8s %8s %8s%n",
                "typed", "who", "found", "p50 ms", "p95 ms", "max ms", "cpu ms", "page 50");
        for (var who : people) {
            for (var text : typed) {
                one(pool, who, text);
            }
        }
        pool.close().await().indefinitely();
    }

    private static Caller caller(String id, String role, String... teams) {
        return new Caller(id, id, Set.of(role), Set.of(teams), null, null);
    }

    private void one(Pool pool, Who who, String typed) throws IOException {
        var lookup = new Lookup(pool);
        var question = new Question(1, Asked.of(typed), Sight.of(who.caller(), EnumSet.allOf(RecordKind.class)));
        var times = new ArrayList<Double>();
        for (int i = 0; i < 10; i++) {
            lookup.results(question, LIMIT, null).await().indefinitely();
        }
        var found = 0;
        var cpu = cpu();
        for (int i = 0; i < ROUNDS; i++) {
            var begin = System.nanoTime();
            found = lookup.results(question, LIMIT, null).await().indefinitely().size();
            times.add((System.nanoTime() - begin) / 1e6);
        }
        var used = (cpu() - cpu) * 10.0 / ROUNDS;
        Collections.sort(times);
        System.out.printf(
                "%-22s %-18s %5d %8.2f %8.2f %8.2f %8.2f %8.2f%n",
                typed,
                who.name(),
                found,
                times.get(ROUNDS / 2),
                times.get(ROUNDS * 95 / 100),
                times.getLast(),
                used,
                deep(lookup, question));
    }

    /** How long the fiftieth page takes. */
    private static double deep(Lookup lookup, Question question) {
        @Nullable Place after = null;
        var time = 0.0;
        for (int page = 0; page < 50; page++) {
            var begin = System.nanoTime();
            var rows = lookup.results(question, LIMIT, after).await().indefinitely();
            time = (System.nanoTime() - begin) / 1e6;
            if (rows.size() <= LIMIT) {
                return time;
            }
            var last = rows.get(LIMIT - 1);
            after = new Place(Match.values()[last.getInteger("match")], last.getUUID("id"));
        }
        return time;
    }

    /** What the server's processes used so far, in hundredths of a second. */
    private long cpu() throws IOException {
        var sum = 0L;
        for (var process : ProcessHandle.of(server).orElseThrow().descendants().toList()) {
            var stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
            if (Files.exists(stat)) {
                var line = Files.readString(stat);
                var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
                sum += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            }
        }
        return sum;
    }
}
