package dev.guanxi.sales.scoring;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A team with a pool of its own and a past whose true probabilities are known: of leads that are alike exactly as many were
 * converted as the truth says. It is written past the API, which has no way into the past.
 */
final class PastLeads {
    private static final Map<String, Double> SOURCES = Map.of("WEB_FORM", 1.2, "CALL", 0.0, "IMPORT", -1.0);
    private static final String ARRIVE = """
            insert into lead (id, version, number, source, status, company, phone, created_at, touched_at, pool_id)
            select md5(? || i)::uuid, 0, ? || i, ?, 'NEW', 'Past', nullif(?, ''), now() - interval '30 days', now() - interval '30 days',
                ?::uuid
            from generate_series(1, ?) i
            """;
    private static final String END = """
            update lead set status = case when number in (select ? || i from generate_series(1, ?) i) then 'CONVERTED'
                else 'DISQUALIFIED' end, converted_at = now() - interval '10 days' where number like ? || '%'
            """;

    final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    final String team = "/sales/s" + key;
    final Person rep = Person.of("rep-" + key, Roles.SALES_REP, team);
    final UUID pool = Answers.id(As.person(Api.ADA)
            .body(Map.of("name", "Scores " + key, "teams", List.of(team)))
            .post("/lead-pools"));

    /** Six kinds of leads, so many of each. */
    void ended(int each) {
        for (var source : SOURCES.keySet()) {
            for (var phone : List.of(true, false)) {
                var cell = cell(source, phone, each);
                end(cell, converted(source, phone, each));
            }
        }
    }

    /** The same, but whoever converted one wrote the phone number down before: none had any when it came in. */
    void endedAfterPhonesWereFilledIn(int each) {
        for (var source : SOURCES.keySet()) {
            var cell = cell(source, false, each);
            var converted = converted(source, false, each);
            Tables.execute(
                    "update lead set phone = '1' where number in (select ? || i from generate_series(1, ?) i)",
                    cell,
                    converted);
            end(cell, converted);
        }
    }

    /** Of those that were called on the first day every second one was converted, of the others one in five. */
    void endedAsFollowed(int each) {
        var followed = cell("CALL", false, each);
        Tables.execute("""
                insert into lead_follow_up (id, lead_id, kind, happened_at, note, noted_by, noted_at)
                select gen_random_uuid(), id, 'CALL', created_at + interval '2 hours', 'past', 'past', now() from lead
                where number like ? || '%'
                """, followed);
        end(followed, each / 2);
        end(cell("CALL", false, each), each / 5);
    }

    private String cell(String source, boolean phone, int each) {
        var cell = "%s-%s-".formatted(key, UUID.randomUUID().toString().substring(0, 8));
        Tables.execute(ARRIVE, cell, cell, source, phone ? "+86 571 5555 0100" : "", pool.toString(), each);
        return cell;
    }

    private static void end(String cell, int converted) {
        Tables.execute(END, cell, converted, cell);
    }

    private int converted(String source, boolean phone, int each) {
        return (int) Math.round(each * truth(source, phone) / 100);
    }

    /** In percent. */
    double truth(String source, boolean phone) {
        return 100 / (1 + Math.exp(1.5 - SOURCES.getOrDefault(source, 0.0) - (phone ? 0.9 : 0)));
    }

    JsonPath learn() {
        var learnt = As.person(Api.ADA).body(Map.of()).post("/lead-trainings");
        learnt.then().statusCode(201);
        return learnt.jsonPath();
    }

    /** One that comes in now. */
    UUID lead(String source, Map<String, ?> more) {
        var profile = new HashMap<String, Object>(more);
        profile.put("company", "Now " + key);
        return Answers.id(As.person(rep)
                .body(Map.of("source", source, "profile", profile))
                .post("/leads"));
    }
}
