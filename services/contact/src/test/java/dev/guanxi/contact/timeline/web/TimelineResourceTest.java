package dev.guanxi.contact.timeline.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineResourceTest {
    @Test
    void whatSixServicesTellOfACustomerAppearsInOrder() {
        var customer = customer(ANN);
        Api.log(ANN, customer, Map.of("startedAt", "2026-03-02T01:00:00Z", "course", "经过", "result", "结果"));
        var told = Told.of(customer);
        told.orderPlaced("SO-1", "2026-03-06T01:00:00Z");
        told.caseOpened("2026-03-07T01:00:00Z", "镜片破损");
        told.responded("2026-03-01T01:00:00Z");
        told.dealRegistered("2026-03-04T01:00:00Z");
        told.opportunityOpened("2026-03-03T01:00:00Z");
        told.classified("B", "A", "2026-03-08T01:00:00Z");

        eventually(() -> timeline(ANN, customer)
                .body(
                        "items.kind",
                        contains(
                                "CLASS_CHANGED",
                                "CASE_OPENED",
                                "ORDER_PLACED",
                                "DEAL_REGISTERED",
                                "OPPORTUNITY_OPENED",
                                "VISIT",
                                "CAMPAIGN_RESPONSE"))
                .body(
                        "items.source",
                        contains("insight", "service", "e-commerce", "partner-portal", "sales", "contact", "marketing"))
                .body("items[2].title", equalTo("Order SO-1 placed"))
                .body("items[2].amount.amount", equalTo("1200.00"))
                .body("items[2].amount.currency", equalTo("CNY"))
                .body("items[2].aspects", contains("COOPERATION"))
                .body("items[5].course", equalTo("经过"))
                .body("items[5].result", equalTo("结果")));
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .get("/customers/{id}/timeline", customer)
                .then()
                .body("items[0].title", equalTo("价值等级 B → A"))
                .body("items[5].title", equalTo("拜访"));
    }

    @Test
    void aDealThatAPartnerWithdrewIsThereWithItsReasonAndWhatWasDecidedBefore() {
        var customer = customer(ANN);

        Told.of(customer)
                .dealWithdrawn("2026-03-01T01:00:00Z", "2026-03-02T01:00:00Z", "2026-03-03T01:00:00Z", "No budget.");

        eventually(() -> timeline(ANN, customer)
                .body("items.kind", contains("DEAL_WITHDRAWN", "DEAL_APPROVED", "DEAL_REGISTERED"))
                .body("items[0].title", equalTo("Deal DR-2 withdrawn by the partner"))
                .body("items[0].result", equalTo("No budget."))
                .body("items[1].result", nullValue()));
    }

    @Test
    void eachOfSixKindsOfActivityOfSalesIsThereUnderItsIconAndIsFilteredByIt() {
        var customer = customer(ANN);
        var told = Told.of(customer);
        var six = List.of("MEETING", "VISIT", "CALL", "LETTER", "EMAIL", "FAX");
        for (int i = 0; i < six.size(); i++) {
            told.appointmentDone(six.get(i), "2026-03-1%dT01:00:00Z".formatted(i));
        }
        var demo = told.appointmentDone("DEMO", "2026-03-20T01:00:00Z");

        eventually(() -> timeline(ANN, customer)
                .body("items.kind", contains("ACTIVITY", "FAX", "EMAIL", "LETTER", "CALL", "VISIT", "MEETING"))
                .body("items.icon", contains("calendar", "printer", "at", "mail", "phone", "car", "team"))
                .body("items[0].title", equalTo("Activity DEMO"))
                .body("items[5].title", equalTo("Visit"))
                .body("items[5].source", equalTo("sales"))
                .body("items[5].subject", equalTo("洽谈年度采购"))
                .body("items[5].result", equalTo("同意试用")));
        As.person(ANN)
                .queryParam("filter", "kind==VISIT")
                .get("/customers/{id}/timeline", customer)
                .then()
                .body("items.kind", contains("VISIT"));
        told.appointmentRemoved(demo, "DEMO", "2026-03-20T01:00:00Z");
        eventually(() -> timeline(ANN, customer)
                .body("items.kind", contains("FAX", "EMAIL", "LETTER", "CALL", "VISIT", "MEETING")));
    }

    @Test
    void callsOfTelesalesAreThereWhenSomebodyWasSpokenTo() {
        var customer = customer(ANN);
        var told = Told.of(customer);
        told.called("NO_ANSWER", "2026-03-09T01:00:00Z");
        told.called("INTERESTED", "2026-03-10T01:00:00Z");
        told.called("BUSY", "2026-03-11T01:00:00Z");
        told.called("REACHED", "2026-03-12T01:00:00Z");

        eventually(() -> timeline(ANN, customer)
                .body("items.kind", contains("CALL", "CALL"))
                .body("items.source", contains("sales", "sales"))
                .body("items[0].occurredAt", equalTo("2026-03-12T01:00:00Z"))
                .body("items[1].result", equalTo("SAMPLE")));
    }

    @Test
    void whatAnotherServiceTellsIsThereWithinFiveSeconds() {
        var customer = customer(ANN);
        var told = Told.of(customer);
        told.orderPlaced("SO-1", "2026-03-01T00:00:00Z");
        eventually(() -> timeline(ANN, customer).body("items.number", contains("SO-1")));

        told.orderPlaced("SO-2", "2026-03-02T00:00:00Z");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> timeline(ANN, customer).body("items.number", contains("SO-2", "SO-1")));
    }

    @Test
    void whatIsToldTwiceOrLateIsThereOnceAtItsTime() {
        var customer = customer(ANN);
        var told = Told.of(customer);
        var order = Ids.next();
        told.orderThrice(order, "SO-1", "2026-03-03T00:00:00Z");
        told.order(
                order,
                "delivered",
                "SO-1",
                Map.of("placedAt", "2026-03-03T00:00:00Z", "deliveredAt", "2026-03-05T00:00:00Z"));
        told.order(
                order,
                "paid",
                "SO-1",
                Map.of(
                        "placedAt", "2026-03-03T00:00:00Z",
                        "paidAt", "2026-03-04T00:00:00Z",
                        "deliveredAt", "2026-03-05T00:00:00Z"));
        told.orderPlaced("SO-0", "2026-03-01T00:00:00Z");

        eventually(() -> timeline(ANN, customer)
                .body("items.kind", contains("ORDER_DELIVERED", "ORDER_PAID", "ORDER_PLACED", "ORDER_PLACED"))
                .body("items.number", contains("SO-1", "SO-1", "SO-1", "SO-0")));
    }

    @Test
    void itIsPagedAndFiltered() {
        var customer = customer(ANN);
        for (var day : List.of("01", "02", "03")) {
            Api.log(ANN, customer, Map.of("kind", "CALL", "startedAt", "2026-03-" + day + "T00:00:00Z"));
        }
        Api.log(ANN, customer, Map.of("kind", "GIFT", "startedAt", "2026-02-01T00:00:00Z"));

        var first = As.person(ANN).queryParam("limit", 3).get("/customers/{id}/timeline", customer);
        first.then().body("items.kind", contains("CALL", "CALL", "CALL"));
        As.person(ANN)
                .queryParam("cursor", first.<String>path("next"))
                .get("/customers/{id}/timeline", customer)
                .then()
                .body("items.kind", contains("GIFT"));
        As.person(ANN)
                .queryParam("aspect", "LIAISON")
                .get("/customers/{id}/timeline", customer)
                .then()
                .body("items.kind", contains("GIFT"));
        As.person(ANN)
                .queryParam("filter", "source==contact;kind==CALL;occurredAt=ge=2026-03-02T00:00:00Z")
                .get("/customers/{id}/timeline", customer)
                .then()
                .body("items.occurredAt", contains("2026-03-03T00:00:00Z", "2026-03-02T00:00:00Z"));
    }

    @Test
    void anOrderThatIsHereBeforeItsCustomerWaits() {
        var customer = Ids.next();
        Told.of(customer).orderPlaced("SO-1", "2026-03-01T00:00:00Z");
        var other = customer(ANN);
        Told.of(other).orderPlaced("SO-2", "2026-03-01T00:00:00Z");
        eventually(() -> timeline(ANN, other).body("items.number", contains("SO-2")));
        As.person(ADA).get("/customers/{id}/timeline", customer).then().statusCode(404);

        new Elsewhere()
                .says(
                        "crm.sales.lead",
                        "converted",
                        Ids.next(),
                        Map.of("status", "CONVERTED", "customerId", customer, "company", "Late"));

        eventually(() -> timeline(ADA, customer).body("items.number", contains("SO-1")));
    }

    @Test
    void aContractIsOnItWhenItWasSentAndWhenItWasSigned() {
        var customer = customer(ANN);

        Told.of(customer).contractSigned("2026-03-01T00:00:00Z", "2026-03-05T00:00:00Z");

        eventually(() -> timeline(ANN, customer)
                .body("items.kind", contains("DOCUMENT_SIGNED", "DOCUMENT_SENT"))
                .body("items.number", contains("DC-1", "DC-1"))
                .body("items.occurredAt", contains("2026-03-05T00:00:00Z", "2026-03-01T00:00:00Z"))
                .body("items.source", contains("sales", "sales")));
    }

    @Test
    void onlyWhoSeesTheCustomerSeesItsTimeline() {
        var customer = customer(ANN);
        Api.log(ANN, customer, Map.of());

        timeline(MEG, customer).body("items.kind", contains("VISIT"));
        As.person(BOB).get("/customers/{id}/timeline", customer).then().statusCode(404);
    }

    @Test
    void mergedCustomersHaveOneTimelineAndWhatComesLateFindsIt() {
        var survivor = customer(MEG);
        var duplicate = customer(MEG);
        Api.log(MEG, duplicate, Map.of("startedAt", "2026-03-01T00:00:00Z"));
        var told = Told.of(duplicate);
        told.orderPlaced("SO-1", "2026-03-02T00:00:00Z");
        eventually(() -> timeline(MEG, duplicate).body("items.kind", contains("ORDER_PLACED", "VISIT")));

        Api.merge(MEG, survivor, duplicate).then().statusCode(200);
        told.caseOpened("2026-03-03T00:00:00Z", "Late");

        eventually(() -> timeline(MEG, survivor)
                .body("items.kind", contains("CUSTOMERS_MERGED", "CASE_OPENED", "ORDER_PLACED", "VISIT"))
                .body("items[0].recordId", equalTo(duplicate.toString())));
        timeline(MEG, duplicate).body("items", empty());
    }

    @Test
    void recordsThatGoToAnotherCustomerTakeTheirPastAlong() {
        var one = customer(ANN);
        var other = customer(ANN);
        var order = Told.of(one).orderPlaced("SO-1", "2026-03-01T00:00:00Z");
        eventually(() -> timeline(ANN, one).body("items.number", contains("SO-1")));

        Told.of(other).order(order, "moved", "SO-1", Map.of("placedAt", "2026-03-01T00:00:00Z"));

        eventually(() -> timeline(ANN, other).body("items.number", contains("SO-1")));
        timeline(ANN, one).body("items", empty());
    }

    @Test
    void ofAnErasedPersonNoWordIsLeftNorComesBack() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        Api.log(ADA, person, Map.of("subject", "赵敏敏", "course", "赵敏敏 was late", "result", "赵敏敏"));
        var told = Told.of(person);
        var report = told.caseOpened("2026-03-03T00:00:00Z", "赵敏敏 complains");
        eventually(() -> timeline(ADA, person).body("items.kind", contains("CASE_OPENED", "VISIT")));

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);
        told.caseAssigned(report, "2026-03-04T00:00:00Z", "赵敏敏 complains");
        told.caseOpened("2026-03-05T00:00:00Z", "赵敏敏 complains again");

        eventually(() -> timeline(ADA, person)
                .body("items.kind", contains("CASE_OPENED", "CASE_OPENED", "CASE_OPENED", "VISIT"))
                .body("items.subject", everyItem(nullValue())));
        assertThat(As.person(ADA).get("/customers/{id}/timeline", person).asString())
                .doesNotContain("赵敏敏");
    }

    @Test
    void aRecordWhosePersonIsErasedSaysNothingMore() {
        var customer = customer(ANN);
        var told = Told.of(customer);
        var report = told.caseOpened("2026-03-03T00:00:00Z", "赵敏敏 complains");
        eventually(() -> timeline(ANN, customer).body("items.subject", contains("赵敏敏 complains")));

        told.caseReporterErased(report, "2026-03-03T00:00:00Z");
        told.caseAssigned(report, "2026-03-04T00:00:00Z", "赵敏敏 complains");

        eventually(() -> timeline(ANN, customer)
                .body("items.kind", contains("CASE_OPENED", "CASE_OPENED"))
                .body("items.subject", everyItem(nullValue())));
    }

    @Test
    void whatIsWithdrawnLeavesTheTimelineForGood() {
        var customer = customer(ANN);
        var told = Told.of(customer);
        var deal = told.opportunityOpened("2026-03-01T00:00:00Z");
        eventually(() -> timeline(ANN, customer).body("items.kind", contains("OPPORTUNITY_OPENED")));

        told.opportunityWithdrawn(deal);
        told.opportunityOpened(deal, "2026-03-01T00:00:00Z");
        told.opportunityOpened("2026-03-02T00:00:00Z");

        eventually(() -> timeline(ANN, customer).body("items.occurredAt", contains("2026-03-02T00:00:00Z")));
    }

    @Test
    void aDealOfAPipelineThatSomebodyDefinedIsToldByItsOwnStages() {
        var customer = customer(ANN);

        Told.of(customer).opportunityAdvancedInAnotherPipeline("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z");

        eventually(() ->
                timeline(ANN, customer).body("items.kind", contains("OPPORTUNITY_ADVANCED", "OPPORTUNITY_OPENED")));
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Timeline"));
    }

    private static ValidatableResponse timeline(Person person, UUID customer) {
        return As.person(person)
                .get("/customers/{id}/timeline", customer)
                .then()
                .statusCode(200);
    }
}
