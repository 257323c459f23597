package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * What finds, gives away, merges, takes apart and erases duplicates comes upon the same rows from different sides. It does
 * so in one order, or two would wait for each other until the database ends one of them (SQLSTATE 40P01).
 */
@QuarkusTest
class ManyAtOnceTest {
    private static final int ALIKE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration A_WHILE = Duration.ofMillis(700);

    @Inject
    DataSource database;

    private final String mark = UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    private final Person manager = Person.of("manager-" + mark, Roles.SALES_MANAGER, "/sales/" + mark);
    private final Person rep = Person.of("rep-" + mark, Roles.SALES_REP, "/sales/" + mark + "/a");

    @Test
    void thoseWhoAreGivenAwayAndErasedWhileTheirPairsAreLookedForBlockNobody() {
        var before = deadlocks();
        var alike = IntStream.range(0, ALIKE).mapToObj(_ -> alike()).toList();
        await().atMost(PATIENCE).until(() -> pairsOf(alike) == ALIKE * (ALIKE - 1) / 2);

        var erased = alike.subList(0, ALIKE / 2);
        var given = alike.subList(ALIKE / 2, ALIKE);
        var calls = new ArrayList<Callable<List<Integer>>>();
        erased.forEach(person -> calls.add(() -> List.of(
                As.person(Api.ADA).post("/customers/{id}/erasure", person).statusCode())));
        given.forEach(person -> calls.add(() -> IntStream.range(0, 4)
                .mapToObj(round -> given(person, round % 2 == 0 ? "/a" : "/b"))
                .toList()));
        var answers = together(calls).stream().flatMap(List::stream).toList();

        assertThat(answers).containsOnly(200, 204);
        var left = given.size();
        await().atMost(PATIENCE).until(() -> pairsOf(alike) == left * (left - 1) / 2 && pairsOf(erased) == 0);
        assertThat(deadlocks()).isEqualTo(before);
    }

    @Test
    void aMergeThatIsTakenBackWhileTheSurvivorIsGivenAwayBlocksNobody() {
        var before = deadlocks();
        for (int round = 0; round < 3; round++) {
            var survivor = alike();
            Api.merge(manager, survivor, alike()).then().statusCode(200);
            var merge = Api.lastMergeOf(manager, survivor);

            var answers = together(
                    () -> given(survivor, "/a"),
                    () -> Api.reverse(manager, merge).statusCode());

            assertThat(answers.getFirst()).isIn(200, 412);
            assertThat(answers.getLast()).isEqualTo(200);
        }
        assertThat(deadlocks()).isEqualTo(before);
    }

    @Test
    void contactsAreMergedWhileTheirCustomersAre() {
        var before = deadlocks();
        for (int round = 0; round < 3; round++) {
            var one = alike();
            var other = alike();
            var ann = Api.contact(rep, one, Map.of("fullName", "Ann " + mark, "jobTitle", "Buyer"));
            var anne = Api.contact(rep, other, Map.of("fullName", "Anne " + mark, "jobTitle", "Head of buying"));

            var answers = together(
                    () -> Api.merge(manager, one, other).statusCode(),
                    () -> As.person(manager)
                            .header("If-Match", "\"0\"")
                            .body(Map.of("contactIds", List.of(anne)))
                            .post("/contacts/{id}/merge", ann)
                            .statusCode());

            assertThat(answers.getFirst()).isEqualTo(200);
            assertThat(answers.getLast()).isIn(200, 409, 412);
        }
        assertThat(deadlocks()).isEqualTo(before);
    }

    @Test
    void anErasureTouchesNoPairsWhileOthersAreLookedFor() throws Exception {
        var one = alike();
        var other = alike();
        await().atMost(PATIENCE).until(() -> pairsOf(List.of(one, other)) == 1);

        try (var search = database.getConnection()) {
            search.setAutoCommit(false);
            ask(search, "select pg_advisory_xact_lock(hashtext('duplicates CUSTOMER'))");
            var erasure = CompletableFuture.supplyAsync(() ->
                    As.person(Api.ADA).post("/customers/{id}/erasure", one).statusCode());
            await().pollDelay(A_WHILE).until(() -> !erasure.isDone());
            ask(search, "select 1 from duplicate_pair where '%s' in (one, other) for update nowait".formatted(one));
            search.rollback();
            assertThat(erasure.get()).isEqualTo(204);
        }
    }

    @Test
    void aReversalHoldsNoMergeWhileItWaitsForTheRecords() throws Exception {
        var survivor = alike();
        Api.merge(manager, survivor, alike()).then().statusCode(200);
        var merge = Api.lastMergeOf(manager, survivor);

        try (var giving = database.getConnection()) {
            giving.setAutoCommit(false);
            ask(giving, "select 1 from customer where id = '%s' for update".formatted(survivor));
            var reversal = CompletableFuture.supplyAsync(
                    () -> Api.reverse(manager, merge).statusCode());
            await().pollDelay(A_WHILE).until(() -> !reversal.isDone());
            ask(giving, "select 1 from record_merge where id = '%s' for update nowait".formatted(merge));
            giving.rollback();
            assertThat(reversal.get()).isEqualTo(200);
        }
    }

    private static void ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private UUID alike() {
        return Api.customer(
                rep,
                "PERSON",
                Map.of("name", "Ottilie " + mark, "email", mark + "@example.com", "birthday", "1985-03-09"));
    }

    /** Somebody else is in charge of the customer, whatever its version. */
    private int given(UUID customer, String team) {
        var tag = As.person(manager).get("/customers/{id}", customer).header("ETag");
        return As.person(manager)
                .header("If-Match", tag)
                .body(Map.of("ownerId", rep.id(), "team", "/sales/" + mark + team))
                .post("/customers/{id}/assignment", customer)
                .statusCode();
    }

    private static long pairsOf(List<UUID> people) {
        var ids = String.join("','", people.stream().map(UUID::toString).toList());
        return Long.parseLong(Tables.column(
                        "select count(*) from duplicate_pair where one in ('%1$s') or other in ('%1$s')".formatted(ids))
                .getFirst());
    }

    /** How many the database ended; each connection tells its own at the end of its transactions, once a second at most. */
    private static List<String> deadlocks() {
        return Stream.of(1, 2)
                .map(_ -> {
                    pause();
                    return Tables.column("select deadlocks from pg_stat_database where datname = current_database()")
                            .getFirst();
                })
                .skip(1)
                .toList();
    }

    private static void pause() {
        await().pollDelay(Duration.ofMillis(600)).until(() -> true);
    }
}
