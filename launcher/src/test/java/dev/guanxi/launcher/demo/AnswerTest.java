package dev.guanxi.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void aFieldWithoutValueIsEmptyWhetherItIsThereOrNot() {
        Answer lead = answer(200, "{'ownerId': null, 'status': 'NEW'}");

        assertThat(lead.text("ownerId")).isEmpty();
        assertThat(lead.text("team")).isEmpty();
        assertThat(lead.text("status")).isEqualTo("NEW");
    }

    @Test
    void aRefusalIsPutIntoWordsWithTheFieldsThatAreWrong() {
        Answer refusal = answer(
                422,
                "{'title': 'Invalid', 'detail': '1 field', 'violations': [{'field': 'lines[0].productId', 'message': 'unknown'}]}");

        assertThat(refusal.refusal()).isEqualTo("422 1 field lines[0].productId: unknown");
        assertThat(refusal.namesUnknownRecord()).isTrue();
        assertThat(answer(422, "{'violations': [{'field': 'name', 'message': 'blank'}]}")
                        .namesUnknownRecord())
                .isFalse();
        assertThat(answer(409, "{'title': 'Conflict'}").refusal()).isEqualTo("409 Conflict");
    }

    @Test
    void knowsTheRefusalThatMeansThatTheRecordIsThere() {
        assertThat(answer(409, "{'type': '/problems/figure-recorded-already'}").saysAlreadyThere())
                .isTrue();
        assertThat(answer(409, "{'type': '/problems/deal-conflict'}").saysAlreadyThere())
                .isFalse();
    }

    @Test
    void anIdTellsWhenTheRecordWasBorn() {
        // The example of RFC 9562, appendix A.6.
        assertThat(Answer.birth(UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")))
                .isEqualTo(Instant.parse("2022-02-22T19:22:22Z"));
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, "", new JsonObject(body.replace('\'', '"')));
    }
}
