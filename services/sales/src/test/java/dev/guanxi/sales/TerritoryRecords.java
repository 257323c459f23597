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

/** Territories and realignments for the walks through every operation. */
final class TerritoryRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    private static final String PLACE = """
            insert into territory_place (record_id, kind, others, tied, placed_at) values ('%s', 'LEAD', '{}', false, now())
            on conflict do nothing
            """;
    private static final String MOVE = """
            insert into realignment_move (id, realignment_id, kind, record_id, late, agreed, outcome)
            values ('%1$s', '%2$s', 'LEAD', '%1$s', false, false, 'WAITING')
            """;

    private TerritoryRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.record("territories", _ -> create("/territories", newTerritory()))
                .body("makeTerritory", _ -> newTerritory())
                .body("changeTerritory", _ -> Map.of("priority", 3))
                .query("getTerritoryFigures", "from=2026-01-01&until=2026-12-31")
                .record("territory-records", TerritoryRecords::placed)
                .record("realignments", _ -> realignment())
                .body("draftRealignment", _ -> newRealignment())
                .body("changeRealignment", _ -> Map.of("reason", "Walk on"))
                .body("refuseRealignment", _ -> Map.of("reason", "Walk"))
                .record("realignment-moves", TerritoryRecords::move);
    }

    private static Map<String, ?> newTerritory() {
        return Map.of("profile", profile());
    }

    /** Nothing falls into it. */
    private static Map<String, ?> profile() {
        return Map.of("name", "Walk", "rules", List.of(Map.of("districts", List.of("Nowhere"))));
    }

    private static String placed(Holder holder) {
        var lead = create("/leads", Map.of("source", "CALL", "profile", Map.of("company", "Walk")));
        Records.give("lead", lead, holder);
        Tables.execute(PLACE.formatted(lead));
        return lead;
    }

    private static Map<String, ?> newRealignment() {
        var territory = create("/territories", newTerritory());
        return Map.of(
                "name",
                "Walk",
                "effectiveOn",
                "2031-01-01",
                "changes",
                List.of(Map.of("territoryId", territory, "profile", profile())));
    }

    private static String realignment() {
        return create("/realignments", newRealignment());
    }

    private static String move(Holder holder) {
        var id = UUID.randomUUID().toString();
        Tables.execute(MOVE.formatted(id, realignment()));
        Records.give("realignment_move", id, holder);
        return id;
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
