package dev.guanxi.sales.telesales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Quotes and orders while somebody is on the phone. */
@QuarkusTest
class CallOrderTest extends CallCentre {
    private static final List<Map<String, String>> TWO_LINES = List.of(
            Map.of("name", "镜片", "quantity", "10", "unitPrice", "550", "discountPercent", "5"),
            Map.of("name", "验光仪", "quantity", "1", "unitPrice", "4821"));

    private UUID calling(UUID customer) {
        var list = making(boss, "CUSTOMERS", Map.of());
        list.then().statusCode(201);
        share(Answers.id(list), false, Map.of(ann, "1")).then().statusCode(200);
        var call = taken(ann);
        screen(ann, call).body("customerId", equalTo(customer.toString()));
        return call;
    }

    @Test
    void anOrderWithTwoLinesLinksCallQuoteOrderAndCustomer() {
        var customer = customer("Buyer", Map.of("phone", number()));
        var call = calling(customer);

        var answer = step(ann, call, "order", Map.of("toldBy", "王芳", "remark", "电话确认", "lines", TWO_LINES));

        answer.then()
                .statusCode(200)
                .body("quotes", hasSize(1))
                .body("quotes[0].status", equalTo("ACCEPTED"))
                .body("quotes[0].total.amount", equalTo("11351.98"))
                .body("quotes[0].orderId", nullValue())
                .body("orderedQuoteId", equalTo(answer.path("quotes[0].id")));
        var quote = UUID.fromString(answer.path("orderedQuoteId"));
        As.person(ann)
                .get("/quotes/{id}", quote)
                .then()
                .body("customerId", equalTo(customer.toString()))
                .body("lines", hasSize(2))
                .body("answer.name", equalTo("王芳"))
                .body("answer.remark", equalTo("电话确认"))
                .body("answer.notedBy", equalTo(ann.id()));

        var order = Ids.next();
        elsewhere.says(
                "crm.commerce.order",
                "placed",
                order,
                Map.of("quoteId", quote, "number", "SO-" + key, "customerId", customer, "status", "PLACED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> screen(ann, call)
                        .body("quotes[0].orderId", equalTo(order.toString()))
                        .body("quotes[0].orderNumber", equalTo("SO-" + key)));
        end(ann, call, "SOLD").then().statusCode(200).body("customerId", equalTo(customer.toString()));
        var heard =
                elsewhere.heardUntil("crm.sales.call", call, "ended").getLast().state();
        assertThat(heard.path("customerId").asText()).isEqualTo(customer.toString());
        assertThat(heard.path("orderedQuoteId").asText()).isEqualTo(quote.toString());
        assertThat(heard.path("effect").asText()).isEqualTo("SOLD");
        var accepted = elsewhere.heardUntil("crm.sales.quote", quote, "ordered").stream()
                .filter(told -> told.happened().equals("accepted"))
                .toList();
        assertThat(accepted).hasSize(1);
        assertThat(accepted.getFirst().state().path("lines")).hasSize(2);
    }

    @Test
    void anOrderThatNeedsApprovalLeavesNothingAndAQuoteGoesOn() {
        var call = calling(customer("Bargains", Map.of("phone", number())));
        As.person(Api.ADA)
                .body(Map.of("name", "Rule " + key, "discountAbove", "2", "team", team))
                .post("/approval-rules")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> step(
                                ann,
                                call,
                                "order",
                                Map.of("toldBy", "王芳", "lines", List.of(TWO_LINES.getFirst()), "name", "No"))
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/quote-needs-approval")));

        screen(ann, call).body("quotes", empty()).body("orderedQuoteId", nullValue());
        assertThat(Tables.number("select count(*) from quote where owner_id = '%s'".formatted(ann.id())))
                .isZero();
        step(ann, call, "quote", Map.of("lines", List.of(TWO_LINES.getFirst())))
                .then()
                .statusCode(200)
                .body("quotes.status", contains("DRAFT"))
                .body("orderedQuoteId", nullValue());
    }

    @Test
    void oneScreenHasAllThatIsNeeded() {
        var customer = customer("Seen", Map.of("phone", number(), "country", "CN"));
        var contact = contact(customer, "李雷", number());
        var order = Ids.next();
        elsewhere.says(
                "crm.commerce.order",
                "placed",
                order,
                Map.of(
                        "number",
                        "SO-1" + key,
                        "customerId",
                        customer,
                        "status",
                        "PAID",
                        "placedAt",
                        "2026-11-20T02:00:00Z",
                        "total",
                        Api.cny("120.00")));
        var issue = Ids.next();
        elsewhere.says(
                "crm.service.case",
                "opened",
                issue,
                Map.of(
                        "number",
                        "CS-1" + key,
                        "customerId",
                        customer,
                        "status",
                        "OPEN",
                        "openedAt",
                        "2026-11-21T02:00:00Z"));
        known("customer_order", order);
        known("customer_case", issue);
        var deal = Api.deal(ann, Map.of("name", "Seen deal", "customerId", customer, "amount", Api.cny("9.00")));
        Api.deal(Api.BOB, Map.of("name", "Of others", "customerId", customer));
        var offered = Answers.created(As.person(ann)
                .body(Map.of("name", "Offered", "customerId", customer, "lines", TWO_LINES))
                .post("/quotes"));
        consent(contact, "GRANTED");

        var begun =
                As.person(boss).body(Map.of("kind", "CONTACTS", "id", contact)).post("/calls");
        begun.then().statusCode(201).body("callee.person", equalTo(key + " 李雷"));
        end(boss, UUID.fromString(begun.path("id")), Map.of("result", "REACHED", "note", "Asked for Ann"))
                .then()
                .statusCode(200);
        var list = making(boss, "CONTACTS", Map.of());
        share(Answers.id(list), false, Map.of(ann, "1")).then().statusCode(200);

        screen(ann, taken(ann))
                .body("callee.title", equalTo(key + " Seen"))
                .body("callee.clocks.zone", contains(SHANGHAI))
                .body("callee.callable", equalTo(true))
                .body("script.results.key", hasSize(9))
                .body("orders.number", contains("SO-1" + key))
                .body("orders[0].total.amount", equalTo("120.00"))
                .body("cases.number", contains("CS-1" + key))
                .body("deals.id", contains(deal.toString()))
                .body("openQuotes.id", contains(offered))
                .body("earlierCalls.note", contains("Asked for Ann"))
                .body("heldUntil", notNullValue());
    }

    @Test
    void aLeadBecomesACustomerWithADeal() {
        var lead = Api.lead(ann, Map.of("company", key + " Interested", "familyName", "王", "phone", number()));
        var call = UUID.fromString(As.person(ann)
                .body(Map.of("kind", "LEADS", "id", lead))
                .post("/calls")
                .path("id"));
        step(ann, call, "order", Map.of("toldBy", "王芳", "lines", TWO_LINES))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/call-without-customer"));

        end(ann, call, Map.of("result", "REACHED", "deal", Map.of())).then().statusCode(422);
        var ended = end(
                ann,
                call,
                Map.of("result", "INTERESTED", "deal", Map.of("name", "New deal", "amount", Api.cny("70.00"))));

        ended.then().statusCode(200).body("opportunityId", notNullValue()).body("customerId", notNullValue());
        Api.record("leads", lead)
                .body("status", equalTo("CONVERTED"))
                .body("opportunityId", equalTo(ended.path("opportunityId")));
        Api.record("opportunities", UUID.fromString(ended.path("opportunityId")))
                .body("name", equalTo("New deal"))
                .body("amount.amount", equalTo("70.00"));
    }

    @Test
    void whoeverCallsByThemselvesIsHeldToTheSameRules() {
        var number = number();
        var customer = customer("Direct", Map.of("phone", number, "country", "DE"));
        var person = customer("Person", Map.of("phone", number, "kind", "PERSON"));
        consent(person, "WITHDRAWN");

        As.person(boss)
                .body(Map.of("kind", "CUSTOMERS", "id", customer))
                .post("/calls")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/call-not-allowed"));
        As.person(ann)
                .body(Map.of("kind", "CUSTOMERS", "id", customer))
                .post("/calls")
                .then()
                .statusCode(422);
        As.person(boss)
                .body(Map.of("kind", "CUSTOMERS", "id", person))
                .post("/calls")
                .then()
                .statusCode(409);
        var call = As.person(boss)
                .body(Map.of("kind", "CUSTOMERS", "id", customer, "asked", true))
                .post("/calls");
        call.then().statusCode(201).body("callee.callable", equalTo(false));
        var lead = Api.lead(ann, Map.of("company", "Same number", "phone", number));
        As.person(ann)
                .body(Map.of("kind", "LEADS", "id", lead))
                .post("/calls")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/number-engaged"));
        end(boss, UUID.fromString(call.path("id")), "REACHED").then().statusCode(200);
    }

    @Test
    void callsAreSeenByWhoeverMadeThemAndTheirManagers() {
        var call = calling(customer("Private", Map.of("phone", number())));

        screen(boss, call);
        As.person(bob).get("/calls/{id}", call).then().statusCode(404);
        As.person(ann).get("/calls").then().body("items.id", contains(call.toString()));
        As.person(bob).get("/calls").then().body("items", empty());
    }
}
