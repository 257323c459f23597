package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.Api.contact;
import static dev.guanxi.contact.Api.customer;
import static dev.guanxi.contact.bin.Bin.WEI;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.record;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.contact.bin.Bin.removeForGood;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever lies in the recycle bin goes for good, or is erased like anybody else. */
@QuarkusTest
class GoneForGoodTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void anOrganisationGoesForGoodWithItsContactsAndLeavesItsPartsToItsParent() {
        var group = customer(MEG, Map.of("name", "Group"));
        var middle = customer(MEG, Map.of("name", "Middle", "parentId", group));
        var part = customer(MEG, Map.of("name", "Part", "parentId", middle));
        var alone = contact(MEG, middle, WEI);
        var person = contact(MEG, middle, Map.of("familyName", "Zhao"));
        remove(MEG, "contacts", alone);
        remove(MEG, "customers", middle);
        record("customers", part).body("profile.parentId", equalTo(middle.toString()));

        removeForGood(MEG, middle).then().statusCode(204);

        record("customers", middle).body("status", equalTo("ERASED")).body("profile.name", equalTo(""));
        record("contacts", person).statusCode(404);
        record("contacts", alone).statusCode(404);
        record("customers", part).body("profile.parentId", equalTo(group.toString()));
        for (var gone : List.of(middle, person, alone)) {
            As.person(ADA).get("/recycle-bin/{id}", gone).then().statusCode(404);
        }
        elsewhere.heardUntil("crm.contact.customer", middle, "erased");
        elsewhere.heardUntil("crm.contact.contact", person, "erased");
        elsewhere.heardUntil("crm.contact.contact", alone, "erased");
        bringBack(MEG, middle).then().statusCode(404);
        As.person(ADA)
                .queryParam("filter", "subjectId==" + middle)
                .get("/privacy-requests")
                .then()
                .body("items", empty());
    }

    @Test
    void aPersonGoesForGoodUnderEachRecordThatWasFoundToBeThem() {
        var person = customer(MEG, "PERSON", Map.of("name", "乔峰"));
        var duplicate = customer(MEG, "PERSON", Map.of("name", "萧峰"));
        Api.merge(MEG, person, duplicate).then().statusCode(200);
        remove(MEG, "customers", person);

        removeForGood(MEG, person).then().statusCode(204);

        record("customers", person).body("status", equalTo("ERASED"));
        record("customers", duplicate).body("status", equalTo("ERASED"));
        assertThat(As.person(ADA).get("/customers/{id}/history", person).asString())
                .doesNotContain("乔峰", "萧峰");
        elsewhere.heardUntil("crm.contact.customer", duplicate, "erased");
        As.person(ADA)
                .queryParam("filter", "subjectId==" + person)
                .get("/privacy-requests")
                .then()
                .body("items.kind", contains("ERASURE"));
    }

    @Test
    void whoeverLiesInTheBinIsErasedLikeAnybodyElseAndNoNameStaysThere() {
        var person = customer(ADA, "PERSON", Map.of("name", "任盈盈"));
        var contact = contact(ADA, person, Map.of("familyName", "任", "givenName", "盈盈"));
        remove(ADA, "customers", person);

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        record("customers", person).body("status", equalTo("ERASED"));
        for (var id : List.of(person, contact)) {
            As.person(ADA).get("/recycle-bin/{id}", id).then().statusCode(404);
        }
        As.person(ADA)
                .queryParam("limit", 200)
                .get("/recycle-bin")
                .then()
                .body("items.title", not(containsString("盈盈")));
        bringBack(ADA, person).then().statusCode(404);
        elsewhere.heardUntil("crm.contact.customer", person, "erased");
        String request = As.person(ADA)
                .queryParam("filter", "subjectId==" + person)
                .get("/privacy-requests")
                .then()
                .body("items.kind", contains("ERASURE"))
                .extract()
                .path("items[0].id");
        eventually(() -> As.person(ADA)
                .get("/privacy-requests/{id}/answers", request)
                .then()
                .body("find { it.service == 'contact' }.answeredAt", notNullValue()));
    }

    @Test
    void aContactWhoLiesInTheBinIsErasedToo() {
        var person = customer(ADA, "PERSON", Map.of("name", "张无忌"));
        var contact = contact(ADA, person, Map.of("fullName", "张无忌"));
        remove(ADA, "contacts", contact);

        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);

        record("customers", person).body("status", equalTo("ERASED"));
        record("contacts", contact).statusCode(404);
        As.person(ADA).get("/recycle-bin/{id}", contact).then().statusCode(404);
    }
}
