package dev.guanxi.platform.testkit.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** One role calling one operation. */
record Probe(Operation operation, String role, Fixtures fixtures) {

    /** Calls it on a record of the holder. */
    HttpResponse<String> on(Holder holder) {
        return send(fixtures.address(operation, holder), fixtures.body(operation, holder));
    }

    /** Calls it on a record of the holder that the role must not get to. */
    HttpResponse<String> beyond(Holder holder) {
        return send(fixtures.addressBeyond(operation, holder), fixtures.bodyBeyond(operation, holder));
    }

    /** Calls it on what does not exist: whoever may not call it learns nothing, not even that. */
    HttpResponse<String> onNothing() {
        return send(fixtures.addressOfNothing(operation), operation.body());
    }

    private HttpResponse<String> send(String address, @Nullable JsonNode body) {
        return Door.call(operation, address, body)
                .header("Authorization", Cast.bearer(role))
                .send();
    }

    /** Looks at the newest records of a list: those within reach are there, those beyond are not. */
    void list(Reached reached, String caller) {
        assertTrue(operation.listed(), "no record is in the path and none is listed: say yes, not whose");
        var kind = operation.listedKind();
        var seen = reached.within(caller).stream()
                .map(holder -> fixtures.make(kind, holder))
                .toList();
        var unseen = reached.beyond(caller).stream()
                .map(holder -> fixtures.make(kind, holder))
                .toList();
        var answer = Door.call(operation, operation.path() + (operation.isFile() ? "" : "?limit=200"), null)
                .header("Authorization", Cast.bearer(role))
                .send();
        AccessMatrixTest.assertStatus(operation, 200, answer);
        seen.forEach(id -> assertTrue(answer.body().contains(id), () -> "the list lacks " + id));
        unseen.forEach(id -> assertFalse(answer.body().contains(id), () -> "the list gives away " + id));
    }
}
