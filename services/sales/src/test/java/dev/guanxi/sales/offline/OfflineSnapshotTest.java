package dev.guanxi.sales.offline;

import static dev.guanxi.sales.offline.Phone.change;
import static dev.guanxi.sales.offline.Phone.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A phone takes along what its owner needs, and then only what has changed. */
@QuarkusTest
class OfflineSnapshotTest {
    private final String key = UUID.randomUUID().toString().substring(24);
    private final String team = "/sales/snap" + key;
    private final Phone phone = Phone.of("snap-" + key, team);
    private final Person boss = Person.of("snap-boss-" + key, Roles.SALES_MANAGER, team);
    private final Elsewhere elsewhere = new Elsewhere();

    private UUID customer(String name, @Nullable String owner) {
        var id = Ids.next();
        var state = new HashMap<String, Object>(
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE", "phone", "+86 571 5555 0100"));
        if (owner != null) {
            state.put("ownerId", owner);
        }
        elsewhere.says("crm.contact.customer", "created", id, state);
        known("customer", id);
        known("customer_reach", id);
        return id;
    }

    private static void known(String table, UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Tables.number("select count(*) from %s where id = '%s'".formatted(table, id)) == 1);
    }

    @Test
    void aPhoneTakesAlongWhatIsItsOwnersAndOpen() {
        var own = customer("Own " + key, phone.owner().id());
        var contact = Ids.next();
        elsewhere.says(
                "crm.contact.contact",
                "created",
                contact,
                Map.of("customerId", own, "fullName", "李雷", "phone", "13800138000", "status", "ACTIVE"));
        known("contact_reach", contact);
        var dealt = customer("Dealt " + key, null);
        var lead = Api.lead(phone.owner(), Map.of("company", "Lead " + key, "interest", "lenses"));
        Api.lead(boss, Map.of("company", "Of the boss " + key));
        var given = Api.lead(phone.owner(), Map.of("company", "Given up " + key));
        Api.step(phone.owner(), "leads", given, "disqualification", Map.of("reason", "x"));
        var deal = Api.deal(phone.owner(), Map.of("name", "Deal " + key, "customerId", dealt));
        var lost = Api.deal(phone.owner(), "Lost " + key);
        Api.step(phone.owner(), "opportunities", lost, "loss", Map.of("reason", "x"));
        var meeting = Answers.id(As.person(boss)
                .body(Map.of(
                        "type", "MEETING",
                        "title", "With the boss",
                        "begin", "2037-11-24T09:00",
                        "end", "2037-11-24T10:00",
                        "participants", List.of(phone.owner().id())))
                .post("/appointments"));

        phone.snapshot(null)
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("leads.id", contains(lead.toString()))
                .body("leads[0].profile.interest", equalTo("lenses"))
                .body("opportunities.id", contains(deal.toString()))
                .body("opportunities[0].customerName", equalTo("Dealt " + key))
                .body("appointments.id", contains(meeting.toString()))
                .body("customers.id", containsInAnyOrder(own.toString(), dealt.toString()))
                .body("customers.find { it.id == '%s' }.contacts.fullName".formatted(own), contains("李雷"))
                .body("customers.find { it.id == '%s' }.phone".formatted(own), equalTo("+86 571 5555 0100"))
                .body("customers.find { it.id == '%s' }.phone".formatted(dealt), nullValue())
                .body("gone", empty())
                .body("leftOut", empty());
    }

    @Test
    void thenOnlyWhatChangedAndWhatIsGone() {
        var stays = Api.lead(phone.owner(), Map.of("company", "Stays " + key));
        var changes = Api.lead(phone.owner(), Map.of("company", "Changes " + key));
        var taken = Api.lead(phone.owner(), Map.of("company", "Taken " + key));
        var removed = Api.lead(phone.owner(), Map.of("company", "Removed " + key));
        var deal = Api.deal(phone.owner(), "Won soon " + key);
        String first = phone.snapshot(null).path("token");

        phone.snapshot(first)
                .then()
                .statusCode(200)
                .body("whole", equalTo(false))
                .body("leads", empty())
                .body("opportunities", empty())
                .body("gone", empty());

        phone.sends(List.of(change("lead", changes, Map.of("interest", wish(null, "lenses")))));
        Tables.execute("update lead set owner_id = 'somebody', version = version + 1 where id = '%s'".formatted(taken));
        Api.remove(phone.owner(), "leads", removed);
        Api.step(phone.owner(), "opportunities", deal, "loss", Map.of("reason", "x"));
        var added = Api.lead(phone.owner(), Map.of("company", "Added " + key));

        var second = phone.snapshot(first);
        second.then()
                .body("leads.id", containsInAnyOrder(changes.toString(), added.toString()))
                .body("gone.id", containsInAnyOrder(taken.toString(), removed.toString(), deal.toString()))
                .body("gone.find { it.id == '%s' }.kind".formatted(deal), equalTo("opportunity"));
        assertThat(second.asString()).doesNotContain(stays.toString());
        phone.snapshot(second.path("token")).then().body("leads", empty()).body("gone", empty());
    }

    @Test
    void anAnswerThatWasLostOnTheWayIsAskedForAgain() {
        String token = phone.snapshot(null).path("token");
        var lead = Api.lead(phone.owner(), Map.of("company", "Lost " + key));

        phone.snapshot(token).then().body("leads.id", contains(lead.toString()));
        phone.snapshot(token).then().body("leads.id", contains(lead.toString()));
    }

    @Test
    void nobodyGoesOnWithSomebodyElsesPhone() {
        String token = phone.snapshot(null).path("token");

        new Phone(boss).snapshot(token).then().statusCode(422).body("violations.field", contains("since"));
        phone.snapshot(UUID.randomUUID().toString()).then().statusCode(422);
    }

    @Test
    void whatThePhoneSawIsWhatItsChangesAreHeldAgainst() {
        Api.deal(
                phone.owner(),
                Map.of("name", "Seen " + key, "amount", Api.cny("100.00"), "expectedClose", "2037-12-31"));
        var seen = phone.snapshot(null);

        phone.sends(List.of(change(
                        "opportunity",
                        seen.<String>path("opportunities[0].id"),
                        Map.of(
                                "amount", wish(seen.path("opportunities[0].amount"), Api.cny("7.00")),
                                "expectedClose", wish(seen.path("opportunities[0].expectedClose"), "2038-01-31"),
                                "competitors", wish(seen.path("opportunities[0].competitors"), List.of("X"))))))
                .then()
                .body("answers.status", contains(200))
                .body("answers[0].applied", hasSize(3));
    }
}
