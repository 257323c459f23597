package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.contact.Api.ADA;
import static org.awaitility.Awaitility.await;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What tests of duplicates wait for: the search comes a moment behind the records. */
final class Seen {
    static final Duration SOON = Duration.ofSeconds(40);

    private Seen() {}

    static UUID company(Person owner, String name) {
        return Api.customer(owner, Map.of("name", name));
    }

    /** The open pair of a record, as soon as the person sees it. */
    static JsonPath pairOf(Person person, UUID record) {
        var found = await().atMost(SOON)
                .until(
                        () -> As.person(person)
                                .queryParam("record", record)
                                .get("/duplicates")
                                .jsonPath(),
                        answer -> answer.getList("items").size() == 1);
        return found.setRootPath("items[0]");
    }

    /** Waits until a record can be found by what is like it. */
    static void known(UUID record) {
        await().atMost(SOON)
                .until(() -> As.person(ADA)
                                .body(Map.of(
                                        "kind",
                                        "ORGANISATION",
                                        "profile",
                                        Map.of(
                                                "name",
                                                As.person(ADA)
                                                        .get("/customers/{id}", record)
                                                        .path("profile.name"))))
                                .post("/customers/duplicate-check")
                                .jsonPath()
                                .getList("")
                                .size()
                        == 1);
    }
}
