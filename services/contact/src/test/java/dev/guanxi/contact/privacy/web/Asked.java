package dev.guanxi.contact.privacy.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** All about a person is asked for. */
final class Asked {
    private Asked() {}

    /** Asks, of a person who is known by these ids. */
    static UUID open(String kind, UUID subject, UUID... known) {
        var ids = Stream.of(known).map(UUID::toString).toArray();
        return UUID.fromString(As.person(ADA)
                .body(Map.of("subjectKind", kind, "subjectId", subject))
                .post("/privacy-requests")
                .then()
                .statusCode(201)
                .body("subjects", containsInAnyOrder(ids))
                .body("completedAt", nullValue())
                .extract()
                .path("id"));
    }

    /** Asks, and has every other service answer. */
    static UUID answered(String kind, UUID subject, UUID... known) {
        var request = open(kind, subject, known);
        var others = new OtherServices(request);
        OtherServices.ALL.forEach(service -> others.disclose(service, "{}", 1));
        complete(request);
        return request;
    }

    static void complete(UUID request) {
        eventually(() ->
                As.person(ADA).get("/privacy-requests/{id}", request).then().body("status", equalTo("COMPLETE")));
    }
}
