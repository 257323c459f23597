package dev.guanxi.contact.privacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guanxi.platform.privacy.Answering;
import dev.guanxi.platform.privacy.Seal;
import dev.guanxi.platform.testkit.events.Elsewhere;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The services that contact waits for, as far as it can tell. */
final class OtherServices {
    static final List<String> ALL = List.of("e-commerce", "insight", "marketing", "partner-portal", "sales", "service");

    private static final String REQUESTS = "crm.contact.privacy-request";
    private static final String ANSWERS = "crm.privacy.answer";

    private final Elsewhere elsewhere = new Elsewhere();
    private final UUID request;

    OtherServices(UUID request) {
        this.request = request;
    }

    /** A service discloses what it holds, in so many pieces; each is told twice. */
    void disclose(String service, String content, int pieces) {
        var key = elsewhere
                .heardUntil(REQUESTS, request, "opened")
                .getLast()
                .state()
                .path("publicKey")
                .asText();
        var sealed = Base64.getEncoder()
                .encodeToString(Seal.close(
                        Base64.getDecoder().decode(key),
                        content.getBytes(UTF_8),
                        Answering.belongsTo(request, service)));
        for (int i = 0; i < pieces; i++) {
            var piece = sealed.substring(sealed.length() * i / pieces, sealed.length() * (i + 1) / pieces);
            answer("disclosed", service, i + 1, pieces, Map.of("sealed", piece, "held", Map.of("records", 1)));
        }
    }

    /** A service says that it has forgotten the person, and that so many figures stay. */
    void forget(String service, int figures) {
        answer("forgotten", service, 1, 1, Map.of("held", Map.of("orders", figures)));
    }

    private void answer(String happened, String service, int part, int parts, Map<String, ?> more) {
        var state = new HashMap<String, Object>(Map.of(
                "requestId", request,
                "service", service,
                "part", part,
                "parts", parts,
                "answeredAt", "2026-07-01T00:00:00Z"));
        state.putAll(more);
        elsewhere.stutters(2, ANSWERS, happened, UUID.randomUUID(), state);
    }
}
