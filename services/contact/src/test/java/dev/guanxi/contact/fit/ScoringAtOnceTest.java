package dev.guanxi.contact.fit;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A walk over all customers and events of some of them come to the same customers at once. */
@QuarkusTest
class ScoringAtOnceTest {
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 5;

    @Inject
    CustomerFits fits;

    @Inject
    CurrentCaller caller;

    @Inject
    Pool database;

    @Test
    void whoeverComesSecondSeesWhatTheFirstFound() {
        var person = Person.of("fit-racer", "sales-rep", "/sales/races");
        var customers = IntStream.range(0, 20)
                .mapToObj(i -> Api.customer(person, Map.of("name", "Race " + i)))
                .toList();
        var family = published();
        for (int round = 0; round < ROUNDS; round++) {
            forget(customers);
            allAtOnce(customers);
            assertThat(found(family, customers)).isEqualTo(customers.size());
        }
    }

    private static UUID published() {
        var family = Api.draftDefinition(
                List.of(Map.of("trait", "CITY", "comparison", "KNOWN", "values", List.of(), "weight", 1)));
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .post("/target-definitions/{id}/publication", family)
                .then()
                .statusCode(200);
        return family;
    }

    private void allAtOnce(List<UUID> customers) {
        together(Collections.nCopies(AT_ONCE, Executors.callable(() -> follow(customers))));
    }

    private void follow(List<UUID> customers) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> {
                caller.actAs(Caller.suite("race"));
                return Panache.withTransaction(() -> fits.follow(customers));
            });
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private void forget(List<UUID> customers) {
        database.preparedQuery("delete from fit where prospect_id = any($1)")
                .execute(Tuple.of(customers.toArray(UUID[]::new)))
                .await()
                .indefinitely();
    }

    private int found(UUID family, List<UUID> customers) {
        return database.preparedQuery("select from fit where family_id = $1 and prospect_id = any($2)")
                .execute(Tuple.of(family, customers.toArray(UUID[]::new)))
                .await()
                .indefinitely()
                .size();
    }
}
