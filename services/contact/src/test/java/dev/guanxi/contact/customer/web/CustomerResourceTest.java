package dev.guanxi.contact.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerResourceTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");

    @Test
    void aCustomerBelongsToWhoeverCreatedIt() {
        var created = create(ANN, "上海华为科技有限公司");

        As.person(ANN)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("profile.name", equalTo("上海华为科技有限公司"))
                .body("ownerId", equalTo("ann"))
                .body("team", equalTo("/sales/east"));
        As.person(BOB).get(created.header("Location")).then().statusCode(404);
        As.person(MEG).get(created.header("Location")).then().statusCode(200);
    }

    @Test
    void twoCharactersFindAChineseName() {
        var name = "杭州天明眼镜有限公司" + UUID.randomUUID();
        create(ANN, name);

        As.person(ANN).queryParam("q", "天明").get("/customers").then().body("items.name", hasItem(name));
        As.person(BOB).queryParam("q", "天明").get("/customers").then().body("items", empty());
        As.person(ANN).queryParam("q", "明天").get("/customers").then().body("items.name", empty());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var person = Person.of("pager", Roles.SALES_REP, "/sales/north");
        IntStream.range(0, 7).forEach(i -> create(person, "Page " + i));

        var first = As.person(person).get("/customers?limit=3&sort=name&count=true");
        var second = As.person(person).get(next(first));
        var third = As.person(person).get(next(second));

        first.then().body("count", equalTo(7)).body("items.name", contains("Page 0", "Page 1", "Page 2"));
        second.then().body("items.name", contains("Page 3", "Page 4", "Page 5"));
        third.then().body("items.name", contains("Page 6")).header("Link", equalTo(null));
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        var person = Person.of("forger", Roles.SALES_REP, "/sales/north");
        IntStream.range(0, 3).forEach(i -> create(person, "Cursor " + i));
        String cursor = As.person(person).get("/customers?limit=1").path("next");

        As.person(person)
                .get("/customers?limit=1&sort=name&cursor=" + cursor)
                .then()
                .statusCode(422);
        As.person(person).get("/customers?limit=1&cursor=AAAA" + cursor).then().statusCode(422);
    }

    @Test
    void filtersNameFieldsThatExist() {
        var person = Person.of("filter", Roles.SALES_REP, "/sales/north");
        create(person, "Filter A");
        create(person, "Filter B");

        As.person(person)
                .queryParam("filter", "name==*B;kind==ORGANISATION")
                .get("/customers")
                .then()
                .body("items.name", contains("Filter B"));
        As.person(person)
                .queryParam("filter", "shoeSize==44")
                .get("/customers")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("shoeSize"));
    }

    @Test
    void aChangeNeedsTheVersionItIsAbout() {
        var place = create(ANN, "Versions").header("Location");

        patch(ANN, place, null, Map.of("city", "上海")).then().statusCode(428);
        patch(ANN, place, "3", Map.of("city", "上海")).then().statusCode(400);
        patch(ANN, place, "\"0\"", Map.of("city", "上海"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("profile.city", equalTo("上海"))
                .body("profile.name", equalTo("Versions"));
        patch(ANN, place, "\"0\"", Map.of("city", "北京"))
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("type", equalTo("/problems/stale-version"))
                .body("current.city", equalTo("上海"));
    }

    @Test
    void theHistorySaysWhoChangedWhatFromWhatToWhat() {
        var place = create(ANN, "History").header("Location");
        patch(ANN, place, "\"0\"", Map.of("phone", "+86 21 5555 0100"));

        As.person(ANN)
                .get(place + "/history")
                .then()
                .body("", hasSize(2))
                .body("[0].actor", equalTo("ann"))
                .body("[0].changes.field", contains("phone"))
                .body("[0].changes[0].after", equalTo("+86 21 5555 0100"))
                .body("[1].version", equalTo(0));
    }

    @Test
    void theSameKeyCreatesOnceAndAnswersAlike() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("kind", "ORGANISATION", "profile", Map.of("name", "Twice"));

        var first = As.person(ANN).header("Idempotency-Key", key).body(body).post("/customers");
        var second = As.person(ANN).header("Idempotency-Key", key).body(body).post("/customers");

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", "\"0\"");
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        As.person(ANN)
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "PERSON", "profile", Map.of("name", "Other")))
                .post("/customers")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"));
    }

    @Test
    void aBadRequestIsToldWhereItIsBad() {
        As.person(ANN)
                .body("{\"kind\": \"ORGANISATION\",\n \"profile\": {\"name\": ")
                .post("/customers")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("violations[0].field", startsWith("line 2"));
        As.person(ANN)
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", "X", "shoeSize", 44)))
                .post("/customers")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("profile.shoeSize"));
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", "")))
                .post("/customers")
                .then()
                .statusCode(422)
                .body("title", equalTo("请求有误"))
                .body("violations[0].field", equalTo("profile.name"))
                .body("violations[0].message", equalTo("不能为空"));
    }

    @Test
    void duplicatesBecomeOneAndNothingIsLost() {
        var survivor = create(MEG, "Merge A");
        var duplicate = create(MEG, "Merge B");
        patch(MEG, duplicate.header("Location"), "\"0\"", Map.of("city", "杭州"));

        As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerIds", List.of(duplicate.path("id").toString())))
                .post(survivor.header("Location") + "/merge")
                .then()
                .statusCode(200)
                .body("profile.name", equalTo("Merge A"))
                .body("profile.city", equalTo("杭州"));
        As.person(MEG)
                .get(duplicate.header("Location"))
                .then()
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor.path("id")));
    }

    @Test
    void everyAnswerTellsWhereTheClientStands() {
        As.person(ANN)
                .get("/customers")
                .then()
                .header("RateLimit-Policy", startsWith("\"client\";q="))
                .header("RateLimit", startsWith("\"client\";r="))
                .header("traceparent", notNullValue());
    }

    private static Response create(Person person, String name) {
        var created = As.person(person)
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", name)))
                .post("/customers");
        created.then().statusCode(201);
        return created;
    }

    private static Response patch(Person person, String place, @Nullable String ifMatch, Map<String, ?> changes) {
        var request =
                As.person(person).contentType("application/merge-patch+json").body(changes);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(place);
    }

    private static String next(Response page) {
        return page.header("Link").replaceFirst("<(.*)>.*", "$1");
    }
}
