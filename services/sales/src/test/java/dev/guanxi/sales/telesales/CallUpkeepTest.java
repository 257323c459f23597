package dev.guanxi.sales.telesales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Calls stay true when customers are merged and people forgotten. */
@QuarkusTest
class CallUpkeepTest extends CallCentre {
    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private UUID called(String source, UUID who) {
        var call = As.person(boss)
                .body(Map.of("kind", source, "id", who, "asked", true))
                .post("/calls");
        call.then().statusCode(201);
        var id = UUID.fromString(call.path("id"));
        end(boss, id, Map.of("result", "REACHED", "note", "Has a cold"))
                .then()
                .statusCode(200)
                .body("note", equalTo("Has a cold"));
        return id;
    }

    private static long targets(String column, UUID who) {
        return Tables.number("select count(*) from call_target where %s = '%s'".formatted(column, who));
    }

    @Test
    void aPersonWhoIsErasedLeavesTheListsAndTheCallsLoseTheirWords() {
        var person = customer("Person", Map.of("kind", "PERSON", "phone", number()));
        var call = called("CUSTOMERS", person);
        var list = making(boss, "CUSTOMERS", Map.of("consent", "UNLESS_REFUSED"));
        list.then().body("contents.toCall", equalTo(1));

        elsewhere.forgets("crm.contact.customer", person);

        eventually()
                .untilAsserted(
                        () -> screen(boss, call).body("note", nullValue()).body("result", equalTo("REACHED")));
        assertThat(targets("customer_id", person)).isZero();
        targets(Answers.id(list)).body("items", empty());
        var heard = elsewhere.heardUntil("crm.sales.call", call, "person-erased");
        assertThat(heard.getLast().state().has("note")).isFalse();
        As.person(boss)
                .get("/calls/{id}/history", call)
                .then()
                .body("changes.flatten().after.findAll { it == 'Has a cold' }", empty());
    }

    @Test
    void soDoesAContact() {
        var contact = contact(customer("Firm", Map.of()), "李雷", number());
        var call = called("CONTACTS", contact);

        elsewhere.forgets("crm.contact.contact", contact);

        eventually().untilAsserted(() -> screen(boss, call).body("note", nullValue()));
        assertThat(targets("contact_id", contact)).isZero();
    }

    @Test
    void soDoesALeadThatIsRemovedForGood() {
        var lead = lead("Gone", number());
        var call = called("LEADS", lead);
        Api.remove(boss, "leads", lead);
        As.person(boss).delete("/recycle-bin/{id}", lead).then().statusCode(204);

        screen(boss, call).body("note", nullValue()).body("result", equalTo("REACHED"));
        assertThat(targets("lead_id", lead)).isZero();
    }

    @Test
    void callsGoWithTheCustomerThatGoesOn() {
        var duplicate = customer("Duplicate", Map.of("phone", number()));
        var survivor = customer("Survivor", Map.of());
        var call = called("CUSTOMERS", duplicate);

        elsewhere.says(
                "crm.contact.customer",
                "merged",
                duplicate,
                Map.of("kind", "ORGANISATION", "name", "Duplicate", "status", "MERGED", "mergedInto", survivor));

        eventually().untilAsserted(() -> screen(boss, call).body("customerId", equalTo(survivor.toString())));
        assertThat(targets("customer_id", survivor)).isEqualTo(1);
    }
}
