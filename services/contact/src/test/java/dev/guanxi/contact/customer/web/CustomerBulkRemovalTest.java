package dev.guanxi.contact.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Many customers go into the recycle bin, and come back. */
@QuarkusTest
class CustomerBulkRemovalTest extends CustomersAlike {
    private static final Logger LOG = Logger.getLogger(CustomerBulkRemovalTest.class);

    @Test
    void customersGoIntoTheBinWithTheirContactsAndComeBackWithThem() {
        var first = customer(mei, "甲", "上海");
        var second = customer(mei, "乙", "上海");
        var stays = customer(mei, "丙", "北京");
        var foreign = customer(Api.BOB, "丁", "上海");
        var ann = Api.contact(mei, first, Map.of("fullName", "安"));
        var ben = Api.contact(mei, second, Map.of("fullName", "本"));
        var id = removal("customers", Map.of("filter", "city==上海", "reason", "双份录入"));

        at(id, "dry-run").body("changed", equalTo(2)).body("action", equalTo("REMOVE"));
        rows(id, "CHANGED").body("items[0].changes.find { it.field == 'status' }.after", equalTo("REMOVED"));
        at(id, "run").body("changed", equalTo(2)).body("patch", nullValue());

        As.person(mei).get("/customers").then().body("items.id", contains(stays.toString()));
        As.person(mei).get("/contacts").then().body("items", hasSize(0));
        As.person(mei)
                .get("/recycle-bin?filter=bulkChange==" + id)
                .then()
                .body("items.id", containsInAnyOrder(texts(first, second, ann, ben)))
                .body("items.find { it.id == '" + ann + "' }.togetherWith", equalTo(first.toString()))
                .body("items.find { it.id == '" + ben + "' }.togetherWith", equalTo(second.toString()));
        As.person(Api.BOB).get("/customers/{id}", foreign).then().body("status", equalTo("ACTIVE"));

        at(id, "undo").body("undone", equalTo(2)).body("kept", equalTo(0));

        As.person(mei).get("/customers").then().body("items.id", containsInAnyOrder(texts(first, second, stays)));
        As.person(mei).get("/contacts").then().body("items.id", containsInAnyOrder(texts(ann, ben)));
        As.person(mei).get("/recycle-bin").then().body("items", hasSize(0));
    }

    @Test
    void contactsWhoseCustomerWentMeanwhileStayInTheBinAndAnotherRemovalIsNotTakenBack() {
        var one = customer(mei, "甲", "上海");
        var other = customer(mei, "乙", "上海");
        var ann = Api.contact(mei, one, Map.of("fullName", "安"));
        var ben = Api.contact(mei, other, Map.of("fullName", "本"));
        var cai = Api.contact(mei, other, Map.of("fullName", "蔡"));
        var id = removal("contacts", Map.of("ids", List.of(ann, ben, cai)));
        at(id, "run").body("changed", equalTo(3));
        remove("customers", one);
        As.person(mei).post("/recycle-bin/{id}/restoration", cai).then().statusCode(204);
        remove("contacts", cai);

        at(id, "undo").body("undone", equalTo(1)).body("kept", equalTo(2));

        rows(id, "KEPT")
                .body("items.find { it.id == '" + ann + "' }.reason", containsString("甲"))
                .body("items.find { it.id == '" + cai + "' }.reason", containsString("removed again"));
        As.person(mei).get("/contacts").then().body("items.id", contains(ben.toString()));
    }

    @Test
    void aRemovalThatIsTakenOverRemovesAndBringsBackEachOnceAndQuickly() {
        var names = IntStream.range(0, 1_500).mapToObj(i -> "多余 " + i).collect(Collectors.joining("\n"));
        imported("name\n" + names + "\n");
        var id = removal("customers", Map.of("filter", "name==多余*"));
        var begun = Instant.now();
        As.person(mei).post("/bulk-changes/{id}/run", id).then().statusCode(202);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> As.person(mei).get("/bulk-changes/{id}", id).<Integer>path("done") >= 100);

        Tables.execute(
                "update bulk_change set holder = gen_random_uuid(), held_until = now() where id = ?",
                UUID.fromString(id));

        ended(id)
                .body("status", equalTo("FINISHED"))
                .body("done", equalTo(1_500))
                .body("changed", equalTo(1_500));
        var gone = Duration.between(begun, Instant.now());
        assertThat(Tables.number(
                        "select count(*) from customer where owner_id = ? and version = 1 and status = 'REMOVED'",
                        mei.id()))
                .isEqualTo(1_500);
        assertThat(Tables.number("select count(*) from recycle_bin where owner_id = ?", mei.id()))
                .isEqualTo(1_500);

        var turned = Instant.now();
        at(id, "undo").body("undone", equalTo(1_500));
        var back = Duration.between(turned, Instant.now());
        assertThat(Tables.number(
                        "select count(*) from customer where owner_id = ? and version = 2 and status = 'ACTIVE'",
                        mei.id()))
                .isEqualTo(1_500);
        LOG.infof(
                "1,500 customers went into the bin in %d ms and came back in %d ms", gone.toMillis(), back.toMillis());
        assertThat(gone.plus(back)).isLessThan(Duration.ofSeconds(60));
    }

    private String removal(String list, Map<String, ?> which) {
        var wanted = new HashMap<String, Object>(which);
        wanted.put("list", list);
        wanted.put("action", "REMOVE");
        return prepared(wanted);
    }

    private void remove(String list, UUID id) {
        As.reader(mei, "/" + list + "/" + id)
                .delete("/{list}/{id}", list, id)
                .then()
                .statusCode(204);
    }

    private static String[] texts(UUID... ids) {
        return Stream.of(ids).map(UUID::toString).toArray(String[]::new);
    }
}
