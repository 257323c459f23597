package dev.guanxi.contact.object.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.OwnKinds.change;
import static dev.guanxi.contact.OwnKinds.defined;
import static dev.guanxi.contact.OwnKinds.field;
import static dev.guanxi.contact.OwnKinds.find;
import static dev.guanxi.contact.OwnKinds.get;
import static dev.guanxi.contact.OwnKinds.key;
import static dev.guanxi.contact.OwnKinds.listed;
import static dev.guanxi.contact.OwnKinds.made;
import static dev.guanxi.contact.OwnKinds.make;
import static dev.guanxi.contact.OwnKinds.patch;
import static dev.guanxi.contact.OwnKinds.remove;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of an administrator's kinds that refer to people, are found beside them, and stand in the contract. */
@QuarkusTest
class ObjectsAboutPeopleTest {
    private static final String VANS = key();
    private static final String BOATS = key();
    private static UUID boatKind = UUID.randomUUID();
    private static boolean there;

    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, circle);
    private final Person boss = Person.of("boss-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);
    private final Person stranger = Person.of("bob-" + UUID.randomUUID(), Roles.SALES_REP, "/" + UUID.randomUUID());

    /** Both with a holder under the same key, who is a customer here and a contact there. */
    @BeforeEach
    void twoKinds() {
        if (!there) {
            defined(VANS);
            boatKind = defined(BOATS);
            field(VANS, "holder", "REFERENCE", Map.of("refersTo", "customers", "filterable", true));
            field(VANS, "seats", "NUMBER", Map.of("max", 50));
            field(BOATS, "holder", "REFERENCE", Map.of("refersTo", "contacts"));
            there = true;
        }
    }

    @Test
    void whatIsNotSeenIsRefusedLikeWhatIsNotThere() {
        var theirs = Api.customer(stranger, Map.of("name", "他们的"));
        for (var wrong : List.of(theirs, UUID.randomUUID())) {
            make(mei, VANS, Map.of("name", "Van", "custom", Map.of("holder", wrong)))
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains("custom.holder"));
        }
        var contact = Api.contact(mei, Api.customer(mei, Map.of("name", "晨光")), Map.of("fullName", "王小明"));
        make(mei, VANS, Map.of("name", "Van", "custom", Map.of("holder", contact)))
                .then()
                .statusCode(422);
        make(mei, BOATS, Map.of("name", "Boat", "custom", Map.of("holder", contact)))
                .then()
                .statusCode(201);
    }

    @Test
    void whoIsMergedLeadsToTheOneWhoGoesOnAndBack() {
        var one = Api.customer(mei, Map.of("name", "晨光"));
        var other = Api.customer(mei, Map.of("name", "晨光文具"));
        var van = made(mei, VANS, Map.of("name", "Van", "custom", Map.of("holder", one)));
        var lying = made(mei, VANS, Map.of("name", "In the bin", "custom", Map.of("holder", one)));
        remove(mei, VANS, lying).then().statusCode(204);

        Api.merge(boss, other, one).then().statusCode(200);
        holder(VANS, van).body("contents.custom.holder", equalTo(other.toString()));
        holder(VANS, lying).body("contents.custom.holder", equalTo(other.toString()));
        assertThat(listed(mei, VANS, "custom.holder==" + other)).containsExactly(van.toString());

        Api.reverse(boss, Api.lastMergeOf(boss, other)).then().statusCode(200);
        holder(VANS, van).body("contents.custom.holder", equalTo(one.toString()));
        As.person(mei)
                .get("/objects/{kind}/{id}/history", VANS, van)
                .then()
                .body("[0].changes.field", contains("custom.holder"));
    }

    @Test
    void aMergedContactIsFollowedInItsOwnKindAlone() {
        var customer = Api.customer(mei, Map.of("name", "晨光"));
        var one = Api.contact(mei, customer, Map.of("fullName", "王小明"));
        var other = Api.contact(mei, customer, Map.of("fullName", "王晓明"));
        var boat = made(mei, BOATS, Map.of("name", "Boat", "custom", Map.of("holder", one)));
        var van = made(mei, VANS, Map.of("name", "Van", "custom", Map.of("holder", customer)));

        Api.mergeContacts(boss, other, one).then().statusCode(200);

        holder(BOATS, boat).body("contents.custom.holder", equalTo(other.toString()));
        holder(VANS, van)
                .body("contents.custom.holder", equalTo(customer.toString()))
                .header("ETag", "\"0\"");
    }

    @Test
    void nothingLeadsToWhoeverIsErasedAlsoInAKindThatIsNotInUse() {
        var person = Api.customer(mei, "PERSON", Map.of("name", "王小明"));
        var contact = Api.contact(mei, person, Map.of("fullName", "王小明"));
        var van = made(mei, VANS, Map.of("name", "Van", "custom", Map.of("holder", person, "seats", 8)));
        var boat = made(mei, BOATS, Map.of("name", "Boat", "custom", Map.of("holder", contact)));
        change(boatKind, Map.of("active", false)).then().statusCode(200);
        try {
            As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);
        } finally {
            change(boatKind, Map.of("active", true)).then().statusCode(200);
        }

        holder(VANS, van).body("contents.custom.holder", nullValue()).body("contents.custom.seats", equalTo(8));
        holder(BOATS, boat).body("contents.custom", nullValue());
    }

    @Test
    void aPersonIsToldWhichRecordsReferToThem() {
        var person = Api.customer(mei, "PERSON", Map.of("name", "王小明"));
        made(mei, VANS, Map.of("name", "Van", "custom", Map.of("holder", person)));
        var request = As.person(ADA)
                .body(Map.of("subjectKind", "CUSTOMER", "subjectId", person))
                .post("/privacy-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var answer = UUID.nameUUIDFromBytes((request + "/contact/1").getBytes(StandardCharsets.UTF_8));
        var told = new Elsewhere()
                .heardUntil("crm.privacy.answer", answer, "disclosed")
                .getLast()
                .state();

        assertThat(told.path("held").path(VANS + " with holder").asInt()).isEqualTo(1);
        assertThat(told.path("held").has(BOATS + " with holder")).isFalse();
    }

    @Test
    void theOneSearchFindsThemAmongWhatIsSeen() {
        var word = "z" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var boat = made(mei, BOATS, Map.of("name", "Boat " + word));

        found(mei, word)
                .body("items.id", contains(boat.toString()))
                .body("items[0].kind", equalTo("OBJECT"))
                .body("items[0].objectKind", equalTo(BOATS))
                .body("items[0].link", equalTo("/api/contact/v1/objects/%s/%s".formatted(BOATS, boat)));
        eventually(() -> found(boss, word).body("items.id", contains(boat.toString())));
        found(stranger, word).body("items", empty());
        As.person(mei)
                .queryParam("q", word)
                .queryParam("kind", "CUSTOMER")
                .get("/search")
                .then()
                .body("items", empty());

        change(boatKind, Map.of("active", false)).then().statusCode(200);
        found(mei, word).body("items", empty());
        change(boatKind, Map.of("active", true)).then().statusCode(200);
        found(mei, word).body("items.id", contains(boat.toString()));
        patch(mei, BOATS, boat, Map.of("name", "Renamed")).then().statusCode(200);
        found(mei, word).body("items", empty());
        patch(mei, BOATS, boat, Map.of("name", word)).then().statusCode(200);
        remove(mei, BOATS, boat).then().statusCode(204);
        found(mei, word).body("items", empty());
        As.person(mei).post("/recycle-bin/{id}/restoration", boat).then().statusCode(204);
        found(mei, word).body("items.id", contains(boat.toString()));
    }

    @Test
    void theServedContractHasAPathForEachKindToWhoeverSeesSuchRecords() {
        var place = "paths.'/api/contact/v1/objects/%s".formatted(VANS);
        var word = "Kind" + Character.toUpperCase(VANS.charAt(5)) + VANS.substring(6);

        contract(mei)
                .body(place + "'.get.operationId", equalTo("findObjectsOf" + word))
                .body(place + "'.get.parameters.findAll { it.in == 'path' }", empty())
                .body(place + "'.get.summary", equalTo("Find records of a kind: Vehicles / 车辆们"))
                .body(
                        place + "'.post.requestBody.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/ObjectContentsOf%s".formatted(word)))
                .body(place + "/{id}'.patch.operationId", equalTo("changeObjectOf" + word))
                .body(
                        "components.schemas.ObjectOf%s.properties.contents.'$ref'".formatted(word),
                        equalTo("#/components/schemas/ObjectContentsOf%s".formatted(word)))
                .body(
                        "components.schemas.ObjectContentsOf%s.properties.custom.properties.seats.maximum"
                                .formatted(word),
                        equalTo(50))
                .body(
                        "components.schemas.ObjectRowOf%s.properties.custom.properties.holder.'x-refers-to'"
                                .formatted(word),
                        equalTo("customers"))
                .body(
                        "components.schemas.ObjectContentsOf%s.properties.custom.properties".formatted(boats()),
                        not(hasKey("seats")))
                .body("components.schemas.ObjectContents.properties.custom.properties", anyOfNothing());
        change(boatKind, Map.of("active", false)).then().statusCode(200);
        contract(mei).body("paths", not(hasKey("/api/contact/v1/objects/" + BOATS)));
        change(boatKind, Map.of("active", true)).then().statusCode(200);
        contract(Person.of("tom", Roles.TECHNICIAN)).body("paths", not(hasKey("/api/contact/v1/objects/" + VANS)));
        contract(Person.of("sue", Roles.SHOPPER).customer(UUID.randomUUID()))
                .body("paths", not(hasKey("/api/contact/v1/objects/" + VANS)));
        find(mei, VANS, "custom.seats==1").then().statusCode(422);
    }

    private static String boats() {
        return "Kind" + Character.toUpperCase(BOATS.charAt(5)) + BOATS.substring(6);
    }

    private static Matcher<Object> anyOfNothing() {
        return anyOf(nullValue(), equalTo(Map.of()));
    }

    private static ValidatableResponse contract(Person reader) {
        return As.person(reader)
                .basePath("/")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse found(Person person, String word) {
        return As.person(person).queryParam("q", word).get("/search").then().statusCode(200);
    }

    private ValidatableResponse holder(String kind, UUID object) {
        return get(mei, kind, object).then().statusCode(200);
    }
}
