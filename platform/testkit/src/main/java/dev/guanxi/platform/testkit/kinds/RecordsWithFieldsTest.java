package dev.guanxi.platform.testkit.kinds;

import static dev.guanxi.platform.testkit.kinds.Kind.ADMIN;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every kind whose records have fields of an administrator. */
public abstract class RecordsWithFieldsTest extends RecordsOfKind {
    private static final List<String> OUTSIDE = List.of("partner", "partner-admin", "shopper");

    private static final List<String> ROLES = List.of(
            "sales-rep",
            "sales-manager",
            "marketer",
            "service-agent",
            "service-manager",
            "technician",
            "analyst",
            "partner",
            "partner-admin",
            "shopper",
            "admin");

    @Test
    void recordsHaveValuesFromTheMomentTheyAreDefined() {
        var id = created(4);
        shows(id, rating, 4);

        kind().patch(kind().worker(), id, custom(rating, 5)).then().statusCode(200);
        shows(id, rating, 5);
        kind().patch(kind().worker(), id, custom(rating, 10))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("custom." + rating));
        kind().patch(kind().worker(), id, custom("unknown", 1))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("custom.unknown"));

        var nothing = new HashMap<String, Object>();
        nothing.put(rating, null);
        kind().patch(kind().worker(), id, Map.of("custom", nothing)).then().statusCode(200);
        kind().record(id).body(kind().custom(), nullValue());
    }

    /** Whether those who create such records are of ours, who say what is required; of others nothing is. */
    protected boolean saidAtOnce() {
        return true;
    }

    @Test
    void whatIsRequiredMustBeSaidAndDefaultsComeByThemselves() {
        var must = key("must");
        var tier = key("tier");
        defined(must, "TEXT", Map.of("required", true));
        defined(tier, "TEXT", Map.of("defaultValue", "silver"));

        if (saidAtOnce()) {
            kind().create().apply(Map.of()).then().statusCode(422).body("violations.field", hasItem("custom." + must));
        }
        var id = made(Map.of(must, "said"));

        shows(id, must, "said");
        shows(id, tier, "silver");
    }

    @Test
    void listsAreFilteredAndInOrderAndFilesHaveAColumn() {
        var poor = created(1);
        var good = created(5);
        var ours = "custom.%s>=1".formatted(rating);

        assertThat(kind().listed(kind().worker(), "custom.%s>=4".formatted(rating)), contains(good.toString()));
        assertThat(kind().listed(kind().worker(), "custom.%s==1".formatted(rating)), contains(poor.toString()));
        As.person(kind().worker())
                .queryParam("filter", ours)
                .get("/{list}?sort=-custom." + rating, kind().list())
                .then()
                .body("items.id", contains(good.toString(), poor.toString()))
                .body("items[0].custom." + rating, equalTo(5));
        var file = As.person(kind().worker())
                .queryParam("filter", ours)
                .queryParam("fields", "custom." + rating)
                .queryParam("sort", "custom." + rating)
                .get("/{list}/export", kind().list())
                .asString();
        assertThat(file.substring(1).lines().toList(), contains("Rating", "1", "5"));
        As.person(ADMIN)
                .get("/lists")
                .then()
                .body("find { it.name == '%s' }.fields.name".formatted(kind().list()), hasItem("custom." + rating));
    }

    @Test
    void theHistoryKnowsThemAndOthersHearOfThem() {
        var id = created(2);

        kind().patch(kind().worker(), id, custom(rating, 7)).then().statusCode(200);

        As.person(ADMIN)
                .get("/{list}/{id}/history", kind().list(), id)
                .then()
                .body("[0].actor", equalTo(kind().worker().id()))
                .body("[0].changes.field", contains("custom." + rating))
                .body("[0].changes[0].before", equalTo(2))
                .body("[0].changes[0].after", equalTo(7));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                        elsewhere
                                .heard(kind().topic(), id)
                                .getLast()
                                .state()
                                .path("custom")
                                .path(rating)
                                .asInt(),
                        equalTo(7)));
    }

    @Test
    void theFieldHasAnIndexAndTheServedContractShowsIt() {
        await().atMost(PATIENCE)
                .until(() -> As.person(ADMIN)
                        .get("/custom-fields/{id}", fields.getFirst())
                        .<Boolean>path("indexReady"));

        var contract =
                As.person(ADMIN).basePath("/").queryParam("format", "JSON").get("/q/openapi");
        for (var schema : kind().schemas()) {
            contract.then()
                    .body(
                            "components.schemas.'%s'.properties.custom.properties.%s.maximum".formatted(schema, rating),
                            equalTo(9));
        }
    }

    /** Whether the service keeps a copy of customers that says whose they are. */
    protected boolean refersToCustomers() {
        return false;
    }

    @Test
    void fieldsReferToCustomersAndFollowThemOrToNothingAtAll() {
        var ref = key("ref");
        if (refersToCustomers()) {
            defined(ref, "REFERENCE", Map.of("refersTo", "customers", "filterable", true));
            new FollowingReferences(kind().list(), ref, kind().custom(), kind().worker()).holdFor(created(4));
        } else {
            refused(ref, Map.of("refersTo", "customers"), "refersTo");
        }
        refused(ref, Map.of("refersTo", "planets"), "refersTo");
        refused(ref, Map.of(), "refersTo");
    }

    private void refused(String key, Map<String, ?> more, String field) {
        define(key, "REFERENCE", more).then().statusCode(422).body("violations.field", contains("definition." + field));
    }

    @Test
    void whatIsShownIsEverythingOrWhatAnAdministratorSays() {
        new LayoutsOfKind(kind().list(), kind().worker()).hold();
    }

    @Test
    void whoeverReadsSuchRecordsReadsOfTheFieldsAndNobodyElseDoes() {
        for (var role : ROLES) {
            var reader = reader(role);
            var reads = As.person(reader).get("/{list}?limit=1", kind().list()).statusCode() == 200
                    && !OUTSIDE.contains(role);
            var definitions = As.person(reader).get("/custom-fields?recordKind=" + kind().list());
            assertThat("definitions for " + role, definitions.asString().contains(rating), equalTo(reads));
            assertThat("definitions for " + role, definitions.statusCode(), reads ? equalTo(200) : oneOf(200, 403));
            var lists = As.person(reader).get("/lists");
            assertThat("lists for " + role, lists.asString().contains(rating), equalTo(reads));
        }
    }

    @Test
    void theServedContractNamesThemToWhoeverMayReadThemOnly() {
        var unknown = RestAssured.given().basePath("/").get("/q/openapi");
        unknown.then().statusCode(200).header("Cache-Control", equalTo("private, no-cache"));
        assertThat(unknown.headers().getValues("Vary").toString(), containsString("Authorization"));
        assertThat(unknown.asString(), not(containsString(rating)));
        for (var role : OUTSIDE) {
            assertThat(contract(reader(role)).asString(), not(containsString(rating)));
        }
        assertThat(contract(kind().worker()).asString(), containsString(rating));
        RestAssured.given()
                .basePath("/")
                .header("Authorization", "Bearer not.a.token")
                .get("/q/openapi")
                .then()
                .statusCode(401);
    }

    private static Response contract(Person reader) {
        return As.person(reader).basePath("/").get("/q/openapi");
    }

    private static Person reader(String role) {
        var person = Person.of("reader-" + role, role, "/sales/east");
        return switch (role) {
            case "partner", "partner-admin" -> person.partner(UUID.randomUUID());
            case "shopper" -> person.customer(UUID.randomUUID());
            default -> person;
        };
    }

    /** Nobody who is not of ours sees a value, or finds records by it; for kinds that such people see. */
    protected final void seesNoValues(Person outsider, UUID theirs) {
        var shown = As.person(outsider).get("/{list}/{id}", kind().list(), theirs);
        shown.then().statusCode(200);
        assertThat(shown.asString().contains(rating), equalTo(false));
        var list = As.person(outsider).get("/{list}?limit=200", kind().list());
        list.then().statusCode(200).body("items.id", hasItem(theirs.toString()));
        assertThat(list.asString().contains(rating), equalTo(false));
        As.person(outsider)
                .queryParam("filter", "custom.%s>=1".formatted(rating))
                .get("/{list}", kind().list())
                .then()
                .statusCode(403)
                .body("detail", containsString(kind().list()));
        As.person(outsider).get("/custom-fields").then().statusCode(403);
    }
}
