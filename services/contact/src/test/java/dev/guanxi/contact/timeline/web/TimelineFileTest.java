package dev.guanxi.contact.timeline.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer's timeline as a file: one list of one record, as long as it may be. */
@QuarkusTest
class TimelineFileTest {
    private static final String MANY = """
            insert into timeline_entry (id, record_id, sequence, customer_id, origin_id, occurred_at, kind, source, aspects,
                number, forgotten)
            select gen_random_uuid(), gen_random_uuid(), 1, ?, ?, now() - n * interval '1 hour', 'ORDER_PLACED',
                'e-commerce', '{COOPERATION}', 'SO-' || n, false
            from generate_series(1, 2500) n
            """;

    @Test
    void whatHappenedIsAllThereNewestFirst() {
        var customer = Api.customer(ANN, Map.of("name", "Filed"));
        Tables.execute(MANY, customer, customer);

        var rows = file(ANN, customer, "filter=kind==ORDER_PLACED&fields=number,kind");

        assertThat(rows).hasSize(2_501).startsWith("\uFEFFNumber,Kind", "SO-1,ORDER_PLACED", "SO-2,ORDER_PLACED");
        assertThat(rows.getLast()).isEqualTo("SO-2500,ORDER_PLACED");
    }

    @Test
    void aFileOfOneAspectHasNothingElse() {
        var customer = Api.customer(ANN, Map.of("name", "Filed"));
        Api.log(ANN, customer, Map.of("subject", "Lenses", "aspects", List.of("FEEDBACK")));

        assertThat(file(ANN, customer, "aspect=FEEDBACK&fields=subject")).containsExactly("\uFEFFSubject", "Lenses");
        assertThat(file(ANN, customer, "aspect=COOPERATION&fields=subject")).containsExactly("\uFEFFSubject");
    }

    @Test
    void whoDoesNotSeeTheCustomerGetsNoFile() {
        var customer = Api.customer(ADA, Map.of("name", "Filed"));

        As.person(ANN).get("/customers/{id}/timeline/export", customer).then().statusCode(404);
    }

    private static List<String> file(Person person, UUID customer, String query) {
        var answer = As.person(person).get("/customers/%s/timeline/export?%s".formatted(customer, query));
        answer.then().statusCode(200);
        return answer.asString().lines().toList();
    }
}
