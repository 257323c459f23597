package dev.guanxi.sales;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Tables;
import java.util.List;
import java.util.Map;

/** Quotes and their rules for the walks through every operation. */
final class QuoteRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");
    private static final String WALKER = "01a00000-0000-7000-8000-00000000cafe";

    /** For whom the quotes are. */
    private static final String BUYER = """
            insert into customer (id, sequence, kind, name, status)
            values ('%s', 0, 'ORGANISATION', 'Walker', 'ACTIVE') on conflict do nothing
            """.formatted(WALKER);

    private QuoteRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.owned("quotes", "quote", QuoteRecords::quote)
                .body("beginQuote", _ -> newQuote())
                .body("changeQuote", _ -> Map.of("name", "Walk on"))
                .body("assignQuote", _ -> Map.of("ownerId", "clerk", "team", "/sales/east"))
                .body("rejectQuote", _ -> Map.of("reason", "Walk"))
                .record("editions", _ -> "2")
                .record("quote-links", _ -> sentQuote()[1])
                .record("approval-rules", _ -> create("/approval-rules", newApprovalRule()))
                .body("makeApprovalRule", _ -> newApprovalRule())
                .body("changeApprovalRule", _ -> Map.of("name", "Run"));
    }

    /** In its third edition, the second of which is there to look at: no number of a record is 1. */
    private static String quote() {
        var id = sentQuote()[0];
        Tables.execute("update quote_edition set edition = 2 where quote_id = '%s'".formatted(id));
        Tables.execute("update quote set edition = 3, status = 'DRAFT' where id = '%s'".formatted(id));
        return id;
    }

    /** The quote, and the end of the customer's link. */
    private static String[] sentQuote() {
        var id = create("/quotes", newQuote());
        String link = As.reader(CLERK, "/quotes/" + id)
                .post("/quotes/{id}/sending", id)
                .then()
                .statusCode(200)
                .extract()
                .path("link");
        return new String[] {id, link.substring(link.lastIndexOf('/') + 1)};
    }

    private static Map<String, ?> newQuote() {
        Tables.execute(BUYER);
        var line = Map.of("name", "Walk", "quantity", "1", "unitPrice", "1.00");
        return Map.of("name", "Walk", "customerId", WALKER, "lines", List.of(line));
    }

    /** About a team that has no quotes. */
    private static Map<String, ?> newApprovalRule() {
        return Map.of("name", "Walk", "discountAbove", "90", "team", "/sales/nowhere");
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
