package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records about commissions for the walks through every operation. */
final class CommissionRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    private static final String STATEMENT = """
            with r as (
                insert into commission_run (id, version, period, kind, first_day, last_day, scope, status, inputs, started_by,
                    started_at, created_at)
                values ('%1$s', 0, '2019', 'YEAR', '2019-01-01', '2019-12-31', '{"planIds": [], "ownerIds": ["%1$s"]}', 'DRAFT',
                    'FRESH', 'clerk', now(), now())
                returning id)
            insert into commission_statement (id, version, run_id, plan_id, assignment_id, owner_id, team, starts, period, first_day,
                last_day, currency, plan_name, terms, balance_before, status, created_at)
            select '%1$s', 0, r.id, gen_random_uuid(), '%1$s', 'clerk', '/sales/east', '2019-01-01', '2019', '2019-01-01',
                '2019-12-31', 'CNY', 'Walk', '{"from": "2019-01-01", "credits": ["DEALS"], "rate": "1", "tierMode": "MARGINAL",
                "tiers": [], "accelerators": [], "rewards": [], "recoverable": true}', 0, 'DRAFT', now()
            from r
            """;
    private static final String LINE = """
            insert into commission_line (id, statement_id, assignment_id, position, owner_id, period, plan_currency, kind, computed,
                amount)
            values ('%1$s', '%1$s', '%1$s', 1, 'clerk', '2019', 'CNY', 'BONUS', 1, 1)
            """;

    private CommissionRecords() {}

    static String plan() {
        return create("/commission-plans", newPlan());
    }

    static Map<String, ?> newPlan() {
        var terms = Map.of("from", "2026-01-01", "credits", List.of("DEALS"), "rate", "1");
        return Map.of("name", "Walk", "currency", "CNY", "period", "YEAR", "versions", List.of(terms));
    }

    static String assignment() {
        return create("/commission-assignments", newAssignment());
    }

    static Map<String, ?> newAssignment() {
        return Map.of("planId", plan(), "ownerId", "clerk", "team", "/sales/east", "starts", "2026-01-01");
    }

    static String split(String deal) {
        return create("/commission-splits", newSplit(deal));
    }

    static Map<String, ?> newSplit(String deal) {
        return Map.of("dealId", deal, "profile", parts("second"));
    }

    static Map<String, ?> parts(String other) {
        return Map.of(
                "parts",
                List.of(Map.of("ownerId", "first", "percent", "60"), Map.of("ownerId", other, "percent", "40")));
    }

    static String amount() {
        return create("/commission-amounts", newAmount());
    }

    static Map<String, ?> newAmount() {
        var amount = Map.of("amount", "1.00", "currency", "CNY");
        var reference = "W-" + UUID.randomUUID();
        return Map.of(
                "ownerId",
                "clerk",
                "team",
                "/sales/east",
                "reference",
                reference,
                "day",
                "2019-06-30",
                "amount",
                amount);
    }

    static String run() {
        return create("/commission-runs", newRun());
    }

    /** For nobody. */
    static Map<String, ?> newRun() {
        return Map.of("period", "2026-M01", "ownerIds", List.of("nobody-" + UUID.randomUUID()));
    }

    static String statement() {
        var id = UUID.randomUUID().toString();
        Tables.execute(STATEMENT.formatted(id));
        return id;
    }

    static String line() {
        var id = statement();
        Tables.execute(LINE.formatted(id));
        return id;
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
