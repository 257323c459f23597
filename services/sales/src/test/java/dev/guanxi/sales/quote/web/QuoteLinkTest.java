package dev.guanxi.sales.quote.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuoteLinkTest extends Offers {
    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void theCustomerReadsAndAcceptsWithoutLoggingIn() {
        var quote = quote(customer("天明眼镜"), List.of(with(published().getFirst(), "unitCost", "417.35")));
        var link = sent(quote);

        link(link)
                .then()
                .statusCode(200)
                .header("RateLimit", notNullValue())
                .header("Cache-Control", containsString("no-store"))
                .body("state", equalTo("VALID"))
                .body("document.customerName", equalTo("天明眼镜"))
                .body("document.net.amount", equalTo("5225.00"));
        assertThat(link(link).asString()).doesNotContain("417.35").doesNotContain("margin");
        As.nobody()
                .body(Map.of("name", "王芳", "remark", "请在三月前交货"))
                .post("/quote-links/{link}/acceptance", link)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        read(quote)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("answer.name", equalTo("王芳"))
                .body("answer.remark", equalTo("请在三月前交货"))
                .body("answer.notedBy", nullValue());
    }

    @Test
    void onlyItsHashIsKept() {
        var link = sent(quote(customer("Secret"), published()));

        assertThat(link).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Tables.mentioning(link)).isEmpty();
        link(link + "x").then().statusCode(404);
        link("x").then().statusCode(404);
    }

    @Test
    void ofManyWhoAcceptAtOnceOneIsHeard() {
        var quote = quote(customer("Racing"), published());
        var link = sent(quote);

        var answers = together(IntStream.range(0, 12)
                .mapToObj(i ->
                        (Callable<Response>) () -> answer(link, i % 3 == 0 ? "refusal" : "acceptance", "Person " + i))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(11);
        var told = elsewhere.heardUntil(
                "crm.sales.quote", quote, read(quote).path("status").equals("ACCEPTED") ? "accepted" : "declined");
        assertThat(told.stream().filter(heard -> List.of("accepted", "declined").contains(heard.happened())))
                .hasSize(1);
        answer(link, "acceptance", "Late").then().statusCode(409).body("detail", not(equalTo("")));
    }

    @Test
    void acceptedTwiceIsAnsweredClearly() {
        var link = sent(quote(customer("Twice"), published()));
        answer(link, "acceptance", "One").then().statusCode(200);

        answer(link, "acceptance", "Other").then().statusCode(409).body("type", equalTo("/problems/quote-accepted"));
        answer(link, "refusal", "Other").then().statusCode(409).body("type", equalTo("/problems/quote-accepted"));
    }

    @Test
    void whoComesTooLateIsTold() {
        var link = sent(quote(customer("Late"), published()));

        clock.moveTo(Duration.ofDays(32));

        link(link).then().statusCode(200).body("state", equalTo("EXPIRED"));
        As.nobody()
                .header("Accept-Language", "zh-CN")
                .body(Map.of("name", "Late"))
                .post("/quote-links/{link}/acceptance", link)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/quote-expired"))
                .body("detail", containsString("有效期"));
    }

    @Test
    void onlyThePresentEditionCanBeAccepted() {
        var quote = quote(customer("Editions"), published());
        var first = sent(quote);
        step(rep, quote, "editions").then().statusCode(200);
        link(first).then().body("state", equalTo("WITHDRAWN")).body("document", nullValue());
        var second = sent(quote);

        answer(first, "acceptance", "A").then().statusCode(409).body("type", equalTo("/problems/quote-withdrawn"));
        link(second).then().body("document.edition", equalTo(2));
        answer(second, "acceptance", "A").then().statusCode(200);
    }

    @Test
    void aQuoteIsTakenBack() {
        var quote = quote(customer("Back"), published());
        var link = sent(quote);

        step(rep, quote, "withdrawal").then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        answer(link, "acceptance", "A").then().statusCode(409).body("type", equalTo("/problems/quote-withdrawn"));
        step(rep, quote, "withdrawal").then().statusCode(409);
    }

    @Test
    void anotherLinkTakesThePlaceOfTheFirst() {
        var quote = quote(customer("Relinked"), published());
        var first = sent(quote);
        var answer = step(rep, quote, "link");
        String link = answer.then().statusCode(200).extract().path("link");

        link(first).then().statusCode(404);
        As.nobody().basePath("").get(link).then().statusCode(200).body("state", equalTo("VALID"));
    }

    @Test
    void oneOfOursTakesDownWhatTheCustomerSaid() {
        var accepted = quote(customer("Told"), published());
        var declined = quote(customer("Told"), published());
        sent(accepted);
        sent(declined);

        step(rep, accepted, "acceptance", Map.of("name", "王芳"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("answer.notedBy", equalTo(rep.id()));
        step(rep, declined, "refusal", Map.of("name", "王芳", "remark", "太贵"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        step(rep, declined, "editions").then().statusCode(200).body("answer", nullValue());
    }

    @Test
    void theDealIsWonWhenThatIsWanted() {
        var customer = customer("Winning");
        var won = deal(customer);
        var open = deal(customer);
        for (var wins : List.of(true, false)) {
            var quote = quote(Map.of(
                    "name", "W", "opportunityId", wins ? won : open, "lines", published(), "winsOpportunity", wins));
            answer(sent(quote), "acceptance", "A").then().statusCode(200);
        }

        Api.record("opportunities", won).body("stage", equalTo("WON"));
        Api.record("opportunities", open).body("stage", equalTo("PROPOSING"));
        var told = elsewhere.heardUntil("crm.sales.opportunity", won, "won").getLast();
        assertThat(told.state().path("quoteId").asText()).isNotEmpty();
    }

    @Test
    void aDealThatWasWonAndOrderedWithoutItIsNotOrderedTwice() {
        var deal = deal(customer("Ordered"));
        var link = sent(quote(Map.of("name", "W", "opportunityId", deal, "lines", published())));
        Api.step(rep, "opportunities", deal, "win", Map.of()).then().statusCode(200);

        answer(link, "acceptance", "A").then().statusCode(409).body("type", equalTo("/problems/quote-deal-won"));
    }

    /** A deal in the last stage of its pipeline. */
    private UUID deal(UUID customer) {
        var deal = Api.deal(rep, Map.of("name", "Deal", "customerId", customer, "amount", Api.cny("100.00")));
        for (var stage : List.of("ENGAGING", "PROPOSING")) {
            Api.step(rep, "opportunities", deal, "stage", Map.of("stage", stage))
                    .then()
                    .statusCode(200);
        }
        return deal;
    }

    @Test
    void theOrderThatCameOfItStandsOnIt() {
        var quote = quote(customer("Coming"), published());
        answer(sent(quote), "acceptance", "A");
        var order = Ids.next();

        elsewhere.stutters(
                3, "crm.commerce.order", "placed", order, Map.of("quoteId", quote, "number", "SO-2026-900001"));

        eventually(() -> read(quote)
                .then()
                .body("orderId", equalTo(order.toString()))
                .body("orderNumber", equalTo("SO-2026-900001")));
        As.person(ADA).get("/quotes/{id}/history", quote).then().statusCode(200);
    }
}
