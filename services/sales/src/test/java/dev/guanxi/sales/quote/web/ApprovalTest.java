package dev.guanxi.sales.quote.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.MEG;
import static dev.guanxi.sales.Api.cny;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalTest extends Offers {
    @Test
    void aQuoteBeyondABoundIsNotSentWithoutApproval() {
        rule(Map.of("discountAbove", "10"));
        var quote = discounted("10.01");

        read(quote)
                .then()
                .body("approvalNeeds.cause", contains("DISCOUNT"))
                .body("approvalNeeds.bound", contains("10"));
        step(rep, quote, "sending")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quote-needs-approval"))
                .body("violations.field", contains("DISCOUNT"))
                .body("violations[0].message", containsString("10 %"));
        step(rep, quote, "approval-request", Map.of("why", "老客户"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_APPROVAL"))
                .body("approval.why", equalTo("老客户"));
        step(rep, quote, "sending").then().statusCode(409).body("type", equalTo("/problems/quote-in-approval"));
        step(boss, quote, "approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approval.decidedBy", equalTo(boss.id()));
        sent(quote);
    }

    @Test
    void exactlyTheBoundNeedsNone() {
        rule(Map.of("discountAbove", "10"));
        var quote = discounted("10");

        read(quote).then().body("approvalNeeds", empty());
        step(rep, quote, "approval-request")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quote-needs-no-approval"));
        sent(quote);
    }

    @Test
    void anApprovalIsOfExactlyWhatItSaid() {
        rule(Map.of("discountAbove", "10"));
        var quote = discounted("20");
        step(rep, quote, "approval-request");
        step(boss, quote, "approval").then().statusCode(200);

        patch(quote, Map.of("lines", List.of(with(line("A", "1", "100"), "discountPercent", "21"))))
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("approval", nullValue());
        step(rep, quote, "sending").then().statusCode(409);
    }

    @Test
    void theManagerApprovesWhatTheySaw() {
        rule(Map.of("discountAbove", "10"));
        var quote = discounted("20");
        step(rep, quote, "approval-request");
        var seen = Api.tag("quotes", quote);
        patch(quote, Map.of("lines", List.of(with(line("A", "1", "100"), "discountPercent", "90"))));
        step(rep, quote, "approval-request").then().statusCode(200);

        As.person(boss)
                .header("If-Match", seen)
                .body(Map.of())
                .post("/quotes/{id}/approval", quote)
                .then()
                .statusCode(412);
    }

    @Test
    void aRejectedQuoteIsChangedBeforeItIsSent() {
        rule(Map.of("discountAbove", "10"));
        var quote = discounted("20");
        step(rep, quote, "approval-request");

        step(boss, quote, "rejection").then().statusCode(422).body("violations[0].field", equalTo("reason"));
        step(boss, quote, "rejection", Map.of("reason", "毛利太低"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("approval.reason", equalTo("毛利太低"));
        step(rep, quote, "sending").then().statusCode(409).body("type", equalTo("/problems/quote-rejected"));
        patch(quote, Map.of("lines", List.of(with(line("A", "1", "100"), "discountPercent", "10"))));
        sent(quote);
    }

    @Test
    void onlyAManagerAboveTheTeamDecidesAndNobodyForThemselves() {
        rule(Map.of("discountAbove", "10"));
        var quote = discounted("20");
        step(rep, quote, "approval-request");
        step(rep, quote, "approval").then().statusCode(403);
        step(ADA, quote, "approval").then().statusCode(403);
        step(MEG, quote, "approval").then().statusCode(404);

        var selling = Person.of("selling-" + team.substring(8), Roles.SALES_MANAGER, team);
        step(boss, quote, "assignment", Map.of("ownerId", selling.id(), "team", team))
                .then()
                .statusCode(200);
        step(selling, quote, "approval").then().statusCode(403).body("type", equalTo("/problems/quote-own-approval"));
        step(Person.of("head-" + team.substring(8), Roles.SALES_MANAGER, "/sales"), quote, "approval")
                .then()
                .statusCode(200);
    }

    @Test
    void aPriceBelowTheListIsADiscountToo() {
        rule(Map.of("discountAbove", "10"));
        var product = product("Listed", "100.00");
        var quote =
                quote(customer("Hidden"), List.of(Map.of("productId", product, "quantity", "2", "unitPrice", "80")));

        read(quote).then().body("reduction.amount", equalTo("0.00")).body("approvalNeeds.cause", contains("DISCOUNT"));
    }

    @Test
    void marginsAndTotalsAreJudgedAndCostsThatNobodyKnows() {
        rule(Map.of("marginBelow", "20", "totalAbove", cny("1000.00")));
        var enough = quote(customer("M"), List.of(with(line("A", "10", "100"), "unitCost", "80")));
        var scant = quote(customer("M"), List.of(with(line("A", "10", "100.01"), "unitCost", "80.01")));
        var unknown = quote(customer("M"), List.of(line("A", "1", "1")));

        read(enough).then().body("margin.amount", equalTo("200.00")).body("approvalNeeds", empty());
        read(scant).then().body("approvalNeeds.cause", containsInAnyOrder("MARGIN", "TOTAL"));
        read(unknown).then().body("margin", nullValue()).body("approvalNeeds.cause", contains("COST_UNKNOWN"));
        step(rep, unknown, "sending").then().body("violations.field", hasItem("COST_UNKNOWN"));
    }

    @Test
    void rulesAreMadeByAdministratorsAndHoldAtOnce() {
        var made = rule(Map.of("discountAbove", "10"));
        var quote = discounted("15");
        var path = "/approval-rules/" + made.path("id");
        As.person(rep)
                .body(Map.of("name", "Mine", "discountAbove", "50"))
                .post("/approval-rules")
                .then()
                .statusCode(403);
        As.person(ADA)
                .body(Map.of("name", "Empty"))
                .post("/approval-rules")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("discountAbove"));

        As.patch(ADA, path, Map.of("discountAbove", "15")).then().statusCode(200);
        read(quote).then().body("approvalNeeds", empty());
        As.patch(ADA, path, Map.of("discountAbove", "14")).then().statusCode(200);
        read(quote).then().body("approvalNeeds.bound", contains("14"));
        As.reader(ADA, path).delete(path).then().statusCode(204);
        read(quote).then().body("approvalNeeds", empty());
    }

    private UUID discounted(String percent) {
        return quote(customer("Approving"), List.of(with(line("A", "1", "100"), "discountPercent", percent)));
    }
}
