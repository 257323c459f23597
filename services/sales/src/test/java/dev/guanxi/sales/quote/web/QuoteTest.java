package dev.guanxi.sales.quote.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuoteTest extends Offers {
    @Test
    void itAddsUpAsTheRulesOfMoneySay() {
        var customer = customer("天明眼镜");

        var quote = begun(Map.of("name", "年度采购", "customerId", customer, "lines", published()));

        quote.then()
                .body("number", startsWith("QU-"))
                .body("edition", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("customerName", equalTo("天明眼镜"))
                .body("lines[0].gross.amount", equalTo("5500.00"))
                .body("lines[0].reduction.amount", equalTo("275.00"))
                .body("lines[0].net.amount", equalTo("5225.00"))
                .body("lines[1].net.amount", equalTo("4821.00"))
                .body("gross.amount", equalTo("10321.00"))
                .body("reduction.amount", equalTo("275.00"))
                .body("net.amount", equalTo("10046.00"))
                .body("taxes.rate", contains("13"))
                .body("taxes[0].base.amount", equalTo("10046.00"))
                .body("tax.amount", equalTo("1305.98"))
                .body("total.amount", equalTo("11351.98"));
    }

    @Test
    void discountsAreOnLinesAndOnTheWholeInPercentOrAsAmounts() {
        var customer = customer("Discounted");
        var lines = List.of(
                with(line("A", "3", "33.33"), "discountAmount", "9.99"),
                with(with(line("B", "2.5", "0.0045"), "discountPercent", "50"), "taxRate", "6"));

        var quote = quote(Map.of("name", "D", "customerId", customer, "lines", lines, "discountAmount", "10.00"));

        read(quote)
                .then()
                .body("lines[0].gross.amount", equalTo("99.99"))
                .body("lines[0].reduction.amount", equalTo("9.99"))
                .body("lines[0].share.amount", equalTo("10.00"))
                .body("lines[0].net.amount", equalTo("80.00"))
                .body("lines[1].gross.amount", equalTo("0.01"))
                .body("lines[1].reduction.amount", equalTo("0.01"))
                .body("net.amount", equalTo("80.00"))
                .body("taxes.rate", contains("6", "13"))
                .body("tax.amount", equalTo("10.40"))
                .body("total.amount", equalTo("90.40"))
                .body("reduction.amount", equalTo("20.00"));
        var otherwise = new HashMap<String, Object>();
        otherwise.put("discountAmount", null);
        otherwise.put("discountPercent", "25");
        patch(quote, otherwise)
                .then()
                .statusCode(200)
                .body("net.amount", equalTo("67.50"))
                .body("total.amount", equalTo("76.28"));
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        var customer = customer("Strict");
        var product = product("Piece", "1.00");
        refused(customer, with(line("A", "1", "1"), "discountAmount", "1.01"), "lines[0].discountAmount");
        refused(customer, with(line("A", "1", "1"), "discountPercent", "101"), "lines[0].discountPercent");
        refused(
                customer,
                with(with(line("A", "1", "1"), "discountPercent", "1"), "discountAmount", "0.10"),
                "lines[0].discountAmount");
        refused(customer, with(line("A", "1", "1"), "discountAmount", "0.001"), "lines[0].discountAmount");
        refused(customer, with(line("A", "0", "1"), "taxRate", "13"), "lines[0].quantity");
        refused(customer, with(line("A", "1", "1"), "taxRate", "101"), "lines[0].taxRate");
        refused(customer, Map.of("quantity", "1", "unitPrice", "1"), "lines[0].name");
        refused(customer, Map.of("quantity", "1", "name", "A"), "lines[0].unitPrice");
        refused(customer, Map.of("quantity", "1.5", "productId", product), "lines[0].quantity");
        refused(customer, Map.of("quantity", "1", "productId", Ids.next()), "lines[0].productId");
        As.person(rep)
                .body(Map.of("name", "Nobody's"))
                .post("/quotes")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("customerId"));
    }

    private void refused(UUID customer, Map<String, Object> line, String field) {
        As.person(rep)
                .body(Map.of("name", "R", "customerId", customer, "lines", List.of(line)))
                .post("/quotes")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void itTakesOverWhatAnOpportunityIsAbout() {
        var customer = customer("Dealing");
        var product = product("日抛镜片", "30.00");
        var deal = Api.deal(
                rep,
                Map.of(
                        "name",
                        "Deal",
                        "customerId",
                        customer,
                        "lines",
                        List.of(Map.of("productId", product, "quantity", 4, "unitPrice", cny("25.00")))));

        var quote = begun(Map.of("name", "From a deal", "opportunityId", deal));

        quote.then()
                .body("customerId", equalTo(customer.toString()))
                .body("lines", hasSize(1))
                .body("lines[0].name", equalTo("日抛镜片"))
                .body("lines[0].unitPrice", equalTo("25.00"))
                .body("lines[0].listPrice", equalTo("30.00"))
                .body("net.amount", equalTo("100.00"));
        As.person(BOB)
                .body(Map.of("name", "Another's deal", "opportunityId", deal))
                .post("/quotes")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("opportunityId"));
    }

    @Test
    void theRateOfTheDayStandsOnTheQuote() {
        var today = LocalDate.now(ZoneOffset.UTC);
        As.person(ADA)
                .body(Map.of("day", today.toString(), "currency", "SGD", "units", "1", "worth", "5.4321"))
                .post("/exchange-rates");
        var customer = customer("Singapore");

        var quote = begun(
                Map.of("name", "S", "customerId", customer, "currency", "SGD", "lines", List.of(line("A", "1", "10"))));

        quote.then()
                .body("rate.house", equalTo("CNY"))
                .body("rate.units", equalTo("1"))
                .body("rate.worth", equalTo("5.4321"));
        read(quote(customer, published())).then().body("rate", nullValue());
    }

    @Test
    void whatWasSentNeverChangesAndTheNextEditionLeavesItReadable() {
        var quote = quote(customer("Versions"), published());
        sent(quote);
        var first = As.person(rep).get("/quotes/{id}/editions/1", quote).asString();

        patch(quote, Map.of("name", "Other"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quote-sent-stays"));
        step(rep, quote, "editions")
                .then()
                .statusCode(200)
                .body("edition", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("total.amount", equalTo("11351.98"));
        patch(quote, Map.of("discountPercent", "10")).then().statusCode(200).body("net.amount", equalTo("9041.40"));
        As.person(rep).get("/quotes/{id}/editions/2", quote).then().statusCode(404);
        sent(quote);

        assertThat(As.person(rep).get("/quotes/{id}/editions/1", quote).asString())
                .isEqualTo(first);
        As.person(rep)
                .get("/quotes/{id}/editions/1", quote)
                .then()
                .body("document.total.amount", equalTo("11351.98"))
                .body("document.customerName", equalTo("Versions"))
                .body("document.edition", equalTo(1));
        As.person(rep)
                .get("/quotes/{id}/editions", quote)
                .then()
                .body("edition", contains(2, 1))
                .body("document.net.amount", contains("9041.40", "10046.00"));
        As.person(BOB).get("/quotes/{id}/editions/1", quote).then().statusCode(404);
    }

    @Test
    void theListFiltersSortsAndAddsUp() {
        var name = "Listed " + Ids.next();
        var customer = customer(name);
        quote(customer, List.of(line("A", "1", "100")));
        var bigger = quote(customer, List.of(line("A", "1", "200")));
        sent(bigger);

        As.person(rep)
                .queryParam("filter", "customerName=='" + name + "'")
                .queryParam("sort", "-total")
                .get("/quotes?count=true")
                .then()
                .body("count", equalTo(2))
                .body("items.total.amount", contains("226.00", "113.00"))
                .body("items.status", contains("SENT", "DRAFT"));
        As.person(rep)
                .queryParam("filter", "customerName=='" + name + "'")
                .get("/quotes/sum")
                .then()
                .body("count", equalTo(2))
                .body("sums[0].net.amount", equalTo("300.00"))
                .body("sums[0].total.amount", equalTo("339.00"));
        As.person(rep)
                .queryParam("filter", "customerName=='" + name + "';status==SENT")
                .get("/quotes/sum")
                .then()
                .body("count", equalTo(1));
        assertThat(As.person(rep)
                        .queryParam("filter", "customerName=='" + name + "'")
                        .get("/quotes/export?format=CSV&fields=number,status")
                        .asString()
                        .lines())
                .hasSize(3);
        As.person(BOB)
                .queryParam("filter", "customerName=='" + name + "'")
                .get("/quotes/sum")
                .then()
                .body("count", equalTo(0));
    }

    @Test
    void anEarlierVersionComesBackWithItsLines() {
        var quote = quote(customer("Restored"), published());
        patch(quote, Map.of("lines", List.of(line("B", "1", "1")), "name", "Changed"))
                .then()
                .statusCode(200);

        step(rep, quote, "restoration", Map.of("version", 0))
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("11351.98"))
                .body("lines[0].discountPercent", equalTo("5"));
        As.person(rep).get("/quotes/{id}/history", quote).then().body("changes.field.flatten()", hasItem("lines"));
    }

    @Test
    void whoeverChangesItHasReadIt() {
        var quote = quote(customer("Tagged"), published());
        var tag = Api.tag("quotes", quote);
        patch(quote, Map.of("note", "请尽快确认")).then().statusCode(200);

        As.person(rep)
                .header("If-Match", tag)
                .post("/quotes/{id}/sending", quote)
                .then()
                .statusCode(412);
        As.person(rep).post("/quotes/{id}/sending", quote).then().statusCode(428);
    }

    @Test
    void itGoesIntoTheBinAndComesBackAsItWas() {
        var quote = quote(customer("Binned"), published());
        var link = sent(quote);

        Api.remove(rep, "quotes", quote);
        link(link).then().statusCode(200).body("state", equalTo("WITHDRAWN")).body("document", nullValue());
        Api.bringBack(rep, quote).then().statusCode(204);

        link(link).then().body("state", equalTo("VALID"));
        read(quote).then().body("status", equalTo("SENT"));
    }

    @Test
    void aThousandLinesAddUp() {
        var lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> with(line("Line " + i, "3", "0.333333"), "discountPercent", "3.5"))
                .toList();

        var quote = quote(customer("Long"), lines);

        read(quote).then().body("lines", hasSize(1000)).body("gross.amount", equalTo("1000.00"));
        assertThat(Answers.id(begun(Map.of("name", "X", "customerId", customer("Y"), "lines", List.of()))))
                .isNotNull();
        As.person(rep)
                .body(Map.of(
                        "name",
                        "Too long",
                        "customerId",
                        customer("Z"),
                        "lines",
                        Collections.nCopies(1001, line("A", "1", "1"))))
                .post("/quotes")
                .then()
                .statusCode(422);
    }
}
