package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people in sales do over and over. */
public final class Api {
    public static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    public static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    public static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    public static final Person LEO = Person.of("leo", Roles.ANALYST);
    public static final Person ADA = Person.of("ada", Roles.ADMIN);

    private Api() {}

    /** A lead of somebody, with this profile. */
    public static UUID lead(Person person, Map<String, ?> profile) {
        return created(person, "/leads", Map.of("source", "CALL", "profile", profile));
    }

    /** A deal of somebody, worth 100. */
    public static UUID deal(Person person, String name) {
        return deal(person, Map.of("name", name, "amount", cny("100.00")));
    }

    public static UUID deal(Person person, Map<String, ?> terms) {
        return created(person, "/opportunities", terms);
    }

    private static UUID created(Person person, String path, Map<String, ?> body) {
        var answer = As.person(person).body(body).post(path);
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    public static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** What somebody sees who sees everything. */
    public static ValidatableResponse record(String kind, UUID id) {
        return As.person(ADA).get("/{kind}/{id}", kind, id).then();
    }

    public static String tag(String kind, UUID id) {
        return As.person(ADA).get("/{kind}/{id}", kind, id).header("ETag");
    }

    public static Response patch(Person person, String kind, UUID id, Map<String, ?> patch) {
        return As.person(person)
                .header("If-Match", tag(kind, id))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/{kind}/{id}", kind, id);
    }

    /** Takes a step with a record, such as {@code assignment}, at whatever version it is. */
    public static Response step(Person person, String kind, UUID id, String step, Map<String, ?> body) {
        return As.person(person)
                .header("If-Match", tag(kind, id))
                .body(body)
                .post("/{kind}/{id}/{step}", kind, id, step);
    }

    /** The ids of those of a list that a filter leaves. */
    public static List<String> listed(Person person, String list, String filter) {
        return As.person(person)
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Puts a record into the recycle bin. */
    public static void remove(Person person, String kind, UUID id) {
        removal(person, kind, id, tag(kind, id)).then().statusCode(204);
    }

    public static Response removal(Person person, String kind, UUID id, String tag) {
        return As.person(person).header("If-Match", tag).delete("/{kind}/{id}", kind, id);
    }

    public static Response bringBack(Person person, UUID id) {
        return As.person(person).post("/recycle-bin/{id}/restoration", id);
    }
}
