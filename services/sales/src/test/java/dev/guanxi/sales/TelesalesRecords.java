package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import dev.guanxi.platform.testkit.access.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Call lists and calls for the walks through every operation. */
final class TelesalesRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");
    private static final List<Map<String, String>> LINES =
            List.of(Map.of("name", "Walk", "quantity", "1", "unitPrice", "1.00"));

    private TelesalesRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.record("call-scripts", _ -> create("/call-scripts", newScript()))
                .body("writeCallScript", _ -> newScript())
                .body("changeCallScript", _ -> Map.of("name", "Run"))
                .owned("call-lists", "call_list", () -> create("/call-lists", newList()))
                .body("makeCallList", _ -> newList())
                .body("changeCallList", _ -> Map.of("name", "Run"))
                .body("shareCallList", TelesalesRecords::distribution)
                .owned("call-targets", "call_target", TelesalesRecords::target)
                .owned("calls", "phone_call", TelesalesRecords::call)
                .body("takeNextCall", _ -> Map.of("listId", UUID.randomUUID()))
                .body("startCall", holder -> Map.of("kind", "LEADS", "id", lead(holder), "asked", true))
                .body("endCall", _ -> Map.of("result", "REACHED"))
                .body("quoteInCall", _ -> Map.of("lines", LINES))
                .body("orderInCall", _ -> Map.of("toldBy", "Walker", "lines", LINES));
    }

    private static Map<String, ?> newScript() {
        return Map.of("name", "Walk", "steps", List.of(Map.of("key", "walk", "say", "Walk", "question", "Walk?")));
    }

    private static Map<String, ?> newList() {
        return Map.of("source", "LEADS", "filter", "company==Nowhere", "terms", Map.of("name", "Walk"));
    }

    /** For the holder themselves; nobody knows others who hold something, so there it is for somebody of the team. */
    private static Map<String, ?> distribution(Holder holder) {
        var owner = holder.owner().equals("somebody-else") ? seller() : holder.owner();
        return Map.of("parts", List.of(Map.of("ownerId", owner, "weight", "1")));
    }

    private static String seller() {
        var login = "walker-" + UUID.randomUUID();
        create("/sellers", Map.of("login", login, "profile", Map.of("name", "Walk", "team", "/sales/east")));
        return login;
    }

    private static String target() {
        var id = UUID.randomUUID();
        Tables.execute("""
                insert into call_target (id, number, zones, state, next_at, added_at)
                values ('%s', '%s', '{Asia/Shanghai}', 'DONE', now(), now())
                """.formatted(id, number()));
        return id.toString();
    }

    private static String call() {
        var id = UUID.randomUUID();
        Tables.execute("""
                insert into phone_call (id, version, status, target_id, attempt, answers, quotes, started_at)
                values ('%s', 0, 'ENDED', '%s', 1, '{"items": []}', '{"items": []}', now())
                """.formatted(id, target()));
        return id.toString();
    }

    private static String lead(Holder holder) {
        var profile = Map.of("company", "Walk " + UUID.randomUUID(), "phone", number());
        var id = create("/leads", Map.of("source", "CALL", "profile", profile));
        Records.give("lead", id, holder);
        return id;
    }

    private static String number() {
        return "15%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
