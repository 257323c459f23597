package dev.guanxi.sales.expense;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.expense.Spending.charged;
import static dev.guanxi.sales.expense.Spending.kind;
import static dev.guanxi.sales.expense.Spending.share;
import static dev.guanxi.sales.expense.Spending.spent;
import static dev.guanxi.sales.expense.Spending.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.platform.testkit.events.Inquiry;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expenses as they are written down: kinds, receipts, currencies, and what bears them. */
@QuarkusTest
class ExpenseTest {
    private final Elsewhere elsewhere = new Elsewhere();
    private final SalesForce force = new SalesForce();

    @Test
    void anExpenseOfAnyKindIsWrittenDownWithItsReceiptAndItsTax() {
        var mei = force.person("mei");
        var fair = kind(Map.of());
        var link = "/api/contact/v1/attachments/" + Ids.next();
        Spending.record(
                        mei,
                        "113.00",
                        Map.of("kind", fair, "tax", cny("13.00"), "description", "展位", "receiptLink", link))
                .then()
                .statusCode(201)
                .body("number", startsWith("EX-"))
                .body("status", equalTo("DRAFT"))
                .body("profile.tax.amount", equalTo("13.00"))
                .body("profile.receiptLink", equalTo(link))
                .body("house.amount", equalTo("113.00"))
                .body("alike", hasSize(0));
        As.person(mei)
                .queryParam("filter", "active==true")
                .queryParam("limit", 200)
                .get("/expense-kinds")
                .then()
                .body("items.key.findAll { it.matches('TRAVEL|MEALS|ENTERTAINMENT|GIFTS|SAMPLES|OTHER') }", hasSize(6));

        refused(Map.of("kind", "NOTHING"), "kind");
        refused(Map.of("day", "2999-01-01"), "day");
        refused(Map.of("amount", cny("0.00")), "amount");
        refused(Map.of("tax", cny("100.00")), "tax");
        refused(Map.of("reportId", UUID.randomUUID()), "reportId");
        var gone = kind(Map.of("active", false));
        refused(Map.of("kind", gone), "kind");
    }

    private void refused(Map<String, ?> more, String field) {
        Spending.record(force.person("mei"), "100.00", more)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void theRateOfTheDayIsKeptWhateverBecomesOfIt() {
        var day = "2019-07-03";
        var rate = Answers.id(As.person(ADA)
                .body(Map.of("day", day, "currency", "THB", "units", "100", "worth", "20"))
                .post("/exchange-rates"));
        var baht = Map.of("amount", "50.00", "currency", "THB");
        var expense = spent(force.person("mei"), "1.00", Map.of("day", day, "amount", baht));
        record("expenses", expense).body("house.amount", equalTo("10.00")).body("rateDay", equalTo(day));

        patch(ADA, "exchange-rates", rate, Map.of("worth", "30")).then().statusCode(200);

        record("expenses", expense).body("house.amount", equalTo("10.00"));
        var unknown =
                spent(force.person("mei"), "1.00", Map.of("amount", Map.of("amount", "50.00", "currency", "MWK")));
        record("expenses", unknown).body("house", nullValue());
        sum("ownerId==" + force.login("mei"), null)
                .body("count", equalTo(2))
                .body("house.amount", equalTo("10.00"))
                .body("sums.currency", contains("MWK", "THB"))
                .body("withoutRate", equalTo(1));
    }

    private static ValidatableResponse sum(String filter, @Nullable UUID chargedTo) {
        var request = As.person(ADA).queryParam("filter", filter);
        return (chargedTo == null ? request : request.queryParam("chargedTo", chargedTo))
                .get("/expenses/sum")
                .then()
                .statusCode(200);
    }

    @Test
    void sharesOfHundredPercentBearItToTheCent() {
        var mei = force.person("mei");
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            var amount = BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2);
            var shares = shares(random);
            List<String> parts = Spending.record(mei, amount.toPlainString(), charged(shares))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("charged.amount.amount");
            assertThat(parts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount);
            assertThat(parts).hasSameSizeAs(shares);
        }
        var campaign = UUID.randomUUID();
        refused(charged(List.of(share("CAMPAIGN", campaign, "99.99"))), "charges");
        refused(
                charged(List.of(share("CAMPAIGN", campaign, "50"), share("CAMPAIGN", campaign, "50"))),
                "charges[1].id");
        refused(charged(List.of(share("CUSTOMER", campaign, "100"))), "charges[0].id");
        refused(charged(List.of(share("DEAL", campaign, "100"))), "charges[0].id");
    }

    private static List<Map<String, ?>> shares(Random random) {
        var shares = new ArrayList<Map<String, ?>>();
        var left = 10_000;
        while (left > 0) {
            var share = Math.min(left, random.nextInt(1, 6_000));
            left -= share;
            shares.add(share(
                    "CAMPAIGN",
                    UUID.randomUUID(),
                    BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString()));
        }
        return shares;
    }

    @Test
    void whatADealBearsItsCustomerBearsAndWhoWasMergedIsFound() {
        var mei = force.person("mei");
        var customer = customer("Bearer");
        var survivor = customer("Survivor");
        var deal = Api.deal(mei, Map.of("name", "Deal " + force.key, "customerId", customer));
        var campaign = UUID.randomUUID();
        var expense = spent(
                mei,
                "300.00",
                charged(List.of(
                        share("DEAL", deal, "50"),
                        share("CUSTOMER", survivor, "30"),
                        share("CAMPAIGN", campaign, "20"))));
        record("expenses", expense)
                .body("charged.amount.amount", contains("150.00", "90.00", "60.00"))
                .body("charged.customerId", contains(customer.toString(), survivor.toString(), null));

        sum("", customer).body("count", equalTo(1)).body("charged.amount", equalTo("150.00"));
        sum("", deal).body("charged.amount", equalTo("150.00"));
        sum("", campaign).body("charged.amount", equalTo("60.00")).body("house.amount", equalTo("300.00"));
        tell(customer, "merged", "Bearer", survivor);
        eventually(() -> sum("", survivor).body("charged.amount", equalTo("240.00")));
        tell(customer, "separated", "Bearer", null);
        eventually(() -> sum("", survivor).body("charged.amount", equalTo("90.00")));
        As.person(BOB).queryParam("chargedTo", survivor).get("/expenses").then().body("items", hasSize(0));
    }

    @Test
    void aReceiptThatIsHereAlreadyIsWarnedOf() {
        var mei = force.person("mei");
        var receipt = "No 0330/" + force.key;
        var first = spent(mei, "45.00", Map.of("receiptNumber", receipt));
        var sameAgain = Map.of("receiptNumber", "no. 0330 " + force.key.toUpperCase(Locale.ROOT));
        Spending.record(mei, "45.00", sameAgain)
                .then()
                .statusCode(201)
                .body("alike.id", contains(first.toString()))
                .body("alike.status", contains("DRAFT"));
        Spending.record(new SalesForce().person("lan"), "45.00", sameAgain)
                .then()
                .statusCode(201)
                .body("alike", hasSize(2))
                .body("alike[0].id", nullValue())
                .body("alike[0].ownerId", nullValue());
        Spending.record(mei, "45.01", sameAgain).then().body("alike", hasSize(0));
        Spending.record(mei, "45.00", Map.of("receiptNumber", receipt, "day", "2026-03-01"))
                .then()
                .body("alike", hasSize(0));
        Spending.record(mei, "45.00", Map.of("receiptNumber", receipt, "kind", "MEALS"))
                .then()
                .body("alike", hasSize(0));
        As.person(mei)
                .body(Spending.expense("45.00", sameAgain))
                .post("/expenses?duplicates=refuse")
                .then()
                .statusCode(409)
                .body("type", containsString("receipt-known"))
                .body("current[0].id", equalTo(first.toString()));
    }

    @Test
    void severalAreHandedInDecidedAndPaidTogether() {
        var mei = force.person("mei");
        var report = UUID.fromString(Answers.created(As.person(mei)
                .body(Map.of("title", "上海出差", "firstDay", "2026-03-01", "lastDay", "2026-03-05"))
                .post("/expense-reports")));
        var first = spent(mei, "100.00", Map.of("reportId", report));
        var second = spent(mei, "50.50", Map.of("reportId", report, "kind", "MEALS"));
        Spending.record(force.person("lan"), "1.00", Map.of("reportId", report))
                .then()
                .statusCode(422);
        together(report, "approval", Map.of()).statusCode(409).body("type", containsString("expense-report-idle"));
        As.person(mei).post("/expense-reports/{id}/submission", report).then().statusCode(200);
        As.person(mei)
                .queryParam("filter", "waiting==2")
                .get("/expense-reports")
                .then()
                .body("items.title", contains("上海出差"))
                .body("items.house.amount", contains("150.50"));
        together(report, "refusal", Map.of("reason", "缺少发票")).statusCode(200);
        assertThat(listed(mei, "expenses", "reportId==%s;status==REFUSED".formatted(report)))
                .containsExactlyInAnyOrder(first.toString(), second.toString());

        As.person(mei).post("/expense-reports/{id}/submission", report).then().statusCode(200);
        together(report, "approval", Map.of()).statusCode(200);
        together(report, "payment", Map.of("on", "2026-03-31")).statusCode(403);
        As.person(ADA)
                .body(Map.of("on", "2026-03-31", "reference", "FK-7"))
                .post("/expense-reports/{id}/payment", report)
                .then()
                .statusCode(200);
        record("expenses", second).body("status", equalTo("PAID")).body("paymentReference", equalTo("FK-7"));
        Api.removal(mei, "expense-reports", report, Api.tag("expense-reports", report))
                .then()
                .statusCode(409);
    }

    private ValidatableResponse together(UUID report, String step, Map<String, ?> body) {
        return As.person(force.boss)
                .body(body)
                .post("/expense-reports/{id}/{step}", report, step)
                .then();
    }

    @Test
    void othersHearWhatItCostsAndNotWhatWasSaidAndAForgottenPersonIsNotSpokenOf() {
        var mei = force.person("mei");
        var person = customer("王小明");
        var more = new HashMap<String, Object>(charged(List.of(share("CUSTOMER", person, "100"))));
        more.put("description", "与王小明共进午餐");
        var expense = spent(mei, "300.00", more);
        step(mei, expense, "submission").then().statusCode(200);
        var told = elsewhere.heardUntil("crm.sales.expense", expense, "submitted");
        assertThat(told).extracting(Heard::happened).containsExactly("recorded", "submitted");
        assertThat(told.getLast().state().toString()).doesNotContain("王小明");
        assertThat(told.getLast()
                        .state()
                        .path("charges")
                        .path(0)
                        .path("house")
                        .path("amount")
                        .asText())
                .isEqualTo("300.00");

        var held = new Inquiry("sales").disclosure(person).path("expenses");
        assertThat(held).hasSize(1);
        assertThat(held.path(0).path("description").asText()).isEqualTo("与王小明共进午餐");

        elsewhere.forgets("crm.contact.customer", person);

        eventually(() -> record("expenses", expense).body("profile.description", nullValue()));
        record("expenses", expense).body("house.amount", equalTo("300.00"));
        As.person(ADA).get("/expenses/{id}/history", expense).then().body("toString()", not(containsString("共进午餐")));
    }

    private UUID customer(String name) {
        var id = Ids.next();
        tell(id, "created", name, null);
        eventually(() -> assertThat(Tables.column("select 1 from customer where id = '%s'".formatted(id)))
                .isNotEmpty());
        return id;
    }

    private void tell(UUID id, String happened, String name, @Nullable UUID mergedInto) {
        var state = new HashMap<String, @Nullable Object>(
                Map.of("kind", "PERSON", "name", name, "status", mergedInto == null ? "ACTIVE" : "MERGED"));
        state.put("mergedInto", mergedInto);
        elsewhere.says("crm.contact.customer", happened, id, state);
    }
}
