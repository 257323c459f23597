package dev.guanxi.sales.expense;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What people in sales spend, and what becomes of it. */
final class Spending {
    static final String DAY = "2026-03-02";

    private Spending() {}

    static Map<String, Object> expense(String amount, Map<String, ?> more) {
        var expense = new HashMap<String, Object>(Map.of(
                "kind",
                "TRAVEL",
                "day",
                DAY,
                "amount",
                Api.cny(amount),
                "receiptNumber",
                UUID.randomUUID().toString()));
        expense.putAll(more);
        return expense;
    }

    static Response record(Person person, String amount, Map<String, ?> more) {
        return As.person(person).body(expense(amount, more)).post("/expenses");
    }

    static UUID spent(Person person, String amount, Map<String, ?> more) {
        return UUID.fromString(Answers.created(record(person, amount, more)));
    }

    static UUID submitted(Person person, String amount, Map<String, ?> more) {
        var id = spent(person, amount, more);
        step(person, id, "submission").then().statusCode(200);
        return id;
    }

    static Response step(Person person, UUID expense, String step) {
        return step(person, expense, step, Map.of());
    }

    static Response step(Person person, UUID expense, String step, Map<String, ?> body) {
        return Api.step(person, "expenses", expense, step, body);
    }

    static Map<String, ?> share(String target, UUID id, String share) {
        return Map.of("target", target, "id", id, "share", share);
    }

    static Map<String, ?> charged(List<Map<String, ?>> shares) {
        return Map.of("charges", shares);
    }

    /** A kind of its own; gives its key. */
    static String kind(Map<String, ?> more) {
        var key = "KIND_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var definition = new HashMap<String, Object>(Map.of("english", "Trade fair", "chinese", "展会"));
        definition.putAll(more);
        Answers.created(As.person(Api.ADA)
                .body(Map.of("key", key, "definition", definition))
                .post("/expense-kinds"));
        return key;
    }
}
