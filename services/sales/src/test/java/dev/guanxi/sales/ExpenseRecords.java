package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Expenses, their kinds and reports for the walks through every operation. */
final class ExpenseRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    private ExpenseRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.owned("expenses", "expense", () -> create("/expenses", newExpense()))
                .body("recordExpense", _ -> newExpense())
                .body("changeExpense", _ -> Map.of("description", "Walk on"))
                .owned("expense-reports", "expense_report", () -> create("/expense-reports", newReport()))
                .body("beginExpenseReport", _ -> newReport())
                .body("changeExpenseReport", _ -> Map.of("note", "Walk on"))
                .record("expense-kinds", _ -> create("/expense-kinds", newKind()))
                .body("defineExpenseKind", _ -> newKind())
                .body("changeExpenseKind", _ -> Map.of("english", "Run"));
    }

    private static Map<String, ?> newExpense() {
        return Map.of("kind", "OTHER", "day", "2026-01-02", "amount", Map.of("amount", "1.00", "currency", "CNY"));
    }

    private static Map<String, ?> newReport() {
        return Map.of("title", "Walk", "firstDay", "2026-01-01", "lastDay", "2026-01-03");
    }

    /** One of which no expense can be. */
    private static Map<String, ?> newKind() {
        var key = "WALK_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return Map.of("key", key, "definition", Map.of("english", "Walk", "chinese", "散步", "active", false));
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
