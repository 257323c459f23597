package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of the recycle bin do over and over. */
final class Bin {
    static final Map<String, String> WEI = Map.of("givenName", "Wei", "familyName", "Li");

    private Bin() {}

    /** Removes a record of a kind, such as {@code customers}, whatever its version. */
    static void remove(Person person, String kind, UUID id) {
        removal(person, kind, id, tag(kind, id)).then().statusCode(204);
    }

    static Response removal(Person person, String kind, UUID id, String tag) {
        return As.person(person).header("If-Match", tag).delete("/{kind}/{id}", kind, id);
    }

    static String tag(String kind, UUID id) {
        return As.person(ADA).get("/{kind}/{id}", kind, id).header("ETag");
    }

    static Response bringBack(Person person, UUID id) {
        return As.person(person).post("/recycle-bin/{id}/restoration", id);
    }

    static Response removeForGood(Person person, UUID id) {
        return As.person(person).delete("/recycle-bin/{id}", id);
    }

    static ValidatableResponse record(String kind, UUID id) {
        return As.person(ADA).get("/{kind}/{id}", kind, id).then();
    }

    /** What lies in the bin, as far as somebody sees it. */
    static ValidatableResponse bin(Person person, String filter) {
        return As.person(person)
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/recycle-bin")
                .then()
                .statusCode(200);
    }

    /** Those of a list that a filter leaves. */
    static List<String> listed(String list, String filter) {
        return As.person(ADA)
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
