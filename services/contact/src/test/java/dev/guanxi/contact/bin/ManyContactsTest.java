package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.record;
import static dev.guanxi.contact.bin.Bin.remove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A whole company goes into the bin and comes back, with all its people and what they said, or not at all. */
@QuarkusTest
class ManyContactsTest {
    private static final Logger LOG = Logger.getLogger(ManyContactsTest.class);
    private static final int PEOPLE = 3_000;

    /** Of a machine that does other things, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String EMPLOY = """
            insert into contact (id, version, customer_id, family_name, full_name, email, owner_id, team, erased, created_at)
            select gen_random_uuid(), 0, ?, 'Li' || i, 'Li' || i, 'li' || i || '@many.example', 'meg', '/sales/east', false,
                now()
            from generate_series(1, ?) i
            """;
    private static final String AGREE = """
            insert into consent (id, version, person_id, person_kind, purpose, channel, standing, since, way_out)
            select gen_random_uuid(), 0, id, 'CONTACT', 'newsletter', 'EMAIL', 'GRANTED', now(), 'way-out'
            from contact where customer_id = ?
            """;

    @Test
    void allOfThemGoAndComeBack() {
        var customer = Api.customer(MEG, Map.of("name", "Many Ltd"));
        Tables.execute(EMPLOY, customer, PEOPLE);
        Tables.execute(AGREE, customer);

        var away = timed("removed", () -> remove(MEG, "customers", customer));
        count("contacts", "customerId==" + customer, 0);
        count("recycle-bin", "togetherWith==" + customer, PEOPLE);
        var back = timed("brought back", () -> bringBack(MEG, customer).then().statusCode(204));

        count("contacts", "customerId==" + customer, PEOPLE);
        count("recycle-bin", "togetherWith==" + customer, 0);
        record("customers", customer).body("status", equalTo("ACTIVE"));
        assertThat(away).isLessThan(PATIENCE);
        assertThat(back).isLessThan(PATIENCE);
    }

    private static Duration timed(String what, Runnable work) {
        var begun = Instant.now();
        work.run();
        var took = Duration.between(begun, Instant.now());
        LOG.infof("A customer with %d contacts was %s within %d ms", PEOPLE, what, took.toMillis());
        return took;
    }

    private static void count(String list, String filter, int expected) {
        As.person(ADA)
                .queryParam("filter", filter)
                .queryParam("count", true)
                .get("/" + list)
                .then()
                .statusCode(200)
                .body("count", equalTo(expected));
    }
}
