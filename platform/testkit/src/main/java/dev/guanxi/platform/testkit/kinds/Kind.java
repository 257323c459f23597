package dev.guanxi.platform.testkit.kinds;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A kind of record, as the tests that hold for every kind work with it.
 *
 * @param list what the API calls such records: {@code cases}
 * @param topic where they are announced
 * @param worker somebody who creates and changes them
 * @param manager somebody who removes them for good, and sees what the worker creates
 * @param custom where a record shows its values: {@code custom}, or {@code profile.custom}
 * @param schemas what of the contract has fields of an administrator
 * @param create creates one as the worker, with these values in such fields, and otherwise the same each time; never
 *     asked for kinds that come by themselves
 */
public record Kind(
        String list,
        String topic,
        Person worker,
        Person manager,
        String custom,
        List<String> schemas,
        Function<Map<String, ?>, Response> create) {
    static final Person ADMIN = Person.of("ada", "admin");

    /** What somebody sees who sees everything. */
    public ValidatableResponse record(UUID id) {
        return As.person(ADMIN).get("/{list}/{id}", list, id).then();
    }

    public String tag(UUID id) {
        return record(id).statusCode(200).extract().header("ETag");
    }

    public Response patch(Person person, UUID id, Map<String, ?> patch) {
        return As.person(person)
                .header("If-Match", tag(id))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/{list}/{id}", list, id);
    }

    /** Puts a record into the recycle bin as it is now. */
    public Response remove(Person person, UUID id) {
        return As.person(person).header("If-Match", tag(id)).delete("/{list}/{id}", list, id);
    }

    public Response bringBack(Person person, UUID id) {
        return As.person(person).post("/recycle-bin/{id}/restoration", id);
    }

    /** The ids of those that a filter leaves. */
    public List<String> listed(Person person, String filter) {
        return As.person(person)
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** What a file of the list says. */
    public String file(Person person, String filter) {
        return As.person(person)
                .queryParam("filter", filter)
                .get("/{list}/export", list)
                .asString();
    }
}
