package dev.guanxi.sales.referral;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.referral.Circle.below;
import static dev.guanxi.sales.referral.Circle.refer;
import static dev.guanxi.sales.referral.Circle.referred;
import static dev.guanxi.sales.referral.Circle.told;
import static dev.guanxi.sales.referral.Circle.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.platform.testkit.events.Inquiry;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who introduced whom: chains, what comes of them, thanks and rewards. */
@QuarkusTest
class ReferralTest {
    private final Elsewhere elsewhere = new Elsewhere();
    private final Circle circle = new Circle();
    private final SalesForce force = new SalesForce();
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    @Test
    void whatSomebodyBuysLaterIsCreditedToWhoeverIntroducedThem() {
        var baodao = circle.customer("宝岛");
        var chongming = circle.customer("重明");
        var mei = force.person("mei");
        var referral = referred(mei, baodao, chongming);
        tree(mei, baodao)
                .statusCode(200)
                .body("name", equalTo("宝岛"))
                .body("members", equalTo(1))
                .body("value.amount", equalTo("0.00"))
                .body("branches.name", contains("重明"));
        tree(mei, chongming).body("introducedBy.name", contains("宝岛")).body("members", equalTo(0));

        patch(mei, "referrals", referral, Map.of("purchases", List.of(told("2026-06-30", "200.00", "300.00"))))
                .then()
                .statusCode(200);

        tree(mei, baodao)
                .body("value.amount", equalTo("200.00"))
                .body("upTo.amount", equalTo("300.00"))
                .body("purchases", equalTo(1))
                .body("branches[0].ownUpTo.amount", equalTo("300.00"));
        tree(mei, chongming).body("value.amount", equalTo("0.00"));
        assertThat(elsewhere.heardUntil("crm.sales.referral", referral, "changed"))
                .extracting(Heard::happened)
                .containsExactly("recorded", "changed");
    }

    @Test
    void eachPurchaseIsCreditedOnceWhetherItIsADealOrAnOrder() {
        var teacher = circle.customer("Teacher");
        var pupil = circle.customer("Pupil");
        force.seller("mei");
        referred(force.person("mei"), teacher, pupil);
        circle.paid(pupil, "500.00", "2025-12-31T10:00:00Z");
        var order = circle.paid(pupil, "70.00", "2026-02-01T10:00:00Z");
        var deal = force.won("mei", cny("1000.00"), Map.of("customerId", pupil));
        var ofDeal = circle.paid(pupil, "1.00", "2026-02-01T10:00:00Z");
        circle.order(ofDeal, "moved", pupil, "1000.00", "0.00", "2026-02-01T10:00:00Z", deal);

        eventually(() -> tree(ADA, teacher)
                .body("value.amount", equalTo("1070.00"))
                .body("upTo.amount", equalTo("1070.00"))
                .body("purchases", equalTo(2)));
        circle.order(order, "refunded", pupil, "70.00", "70.00", "2026-02-01T10:00:00Z", null);
        circle.order(ofDeal, "refunded", pupil, "1000.00", "250.00", "2026-02-01T10:00:00Z", deal);
        eventually(
                () -> tree(ADA, teacher).body("value.amount", equalTo("750.00")).body("purchases", equalTo(1)));
    }

    @Test
    void aChainThatWouldLeadBackIsRefusedAndTheWayNamed() {
        var baodao = circle.customer("宝岛");
        var chongming = circle.customer("重明");
        var tianming = circle.customer("天明");
        var mei = force.person("mei");
        referred(mei, baodao, chongming);
        referred(mei, chongming, tianming);

        refer(mei, tianming, baodao)
                .then()
                .statusCode(409)
                .body("type", containsString("referral-circle"))
                .body("detail", containsString("宝岛 → 重明 → 天明 → 宝岛"));
        refer(BOB, tianming, baodao).then().statusCode(409).body("detail", containsString("宝岛 → … → 天明 → 宝岛"));
        refer(mei, baodao, baodao).then().statusCode(409).body("detail", containsString("宝岛 → 宝岛"));
        refer(mei, baodao, tianming).then().statusCode(409).body("type", containsString("referral-known"));
        refer(mei, baodao, UUID.randomUUID()).then().statusCode(422).body("violations[0].field", equalTo("customerId"));
        assertThat(below(mei, baodao, "introducedName")).containsExactly("重明", "天明");
    }

    @Test
    void ofTwoWhoCloseACircleAtTheSameMomentOneIsRefused() {
        for (int i = 0; i < 5; i++) {
            var one = circle.customer("One");
            var other = circle.customer("Other");

            var answers =
                    together(() -> refer(force.person("mei"), one, other), () -> refer(force.person("lan"), other, one))
                            .stream()
                            .map(Response::statusCode)
                            .toList();

            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void aLeadTakesItsReferralAlongAndIsNotConvertedIntoWhoeverIntroducedIt() {
        var baodao = circle.customer("宝岛");
        var wang = circle.contact(baodao, "王老师");
        var mei = force.person("mei");
        var lead = captured(Map.of("contactId", wang, "way", "BUSINESS_CARD"));
        var referral =
                UUID.fromString(Api.listed(mei, "referrals", "leadId==" + lead).getFirst());
        record("referrals", referral)
                .body("introducerCustomerId", equalTo(baodao.toString()))
                .body("introducerContactId", equalTo(wang.toString()))
                .body("profile.way", equalTo("BUSINESS_CARD"))
                .body("profile.introducedOn", equalTo(today))
                .body("customerId", nullValue());

        step(mei, "leads", lead, "conversion", Map.of("customerId", baodao))
                .then()
                .statusCode(409)
                .body("type", containsString("referral-circle"));
        String customer = step(mei, "leads", lead, "conversion", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("customerId");

        record("referrals", referral).body("customerId", equalTo(customer)).body("leadId", equalTo(lead.toString()));
        tree(mei, wang).body("members", equalTo(1)).body("customers", equalTo(1));
        assertThat(elsewhere.heardUntil("crm.sales.referral", referral, "converted"))
                .hasSize(2);
        As.person(mei)
                .body(Map.of(
                        "source",
                        "CALL",
                        "profile",
                        Map.of("familyName", "Li"),
                        "introducedBy",
                        Map.of("customerId", baodao, "way", "PHONE")))
                .post("/leads")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("introducedBy"));
    }

    private UUID captured(Map<String, ?> by) {
        return UUID.fromString(Answers.created(As.person(force.person("mei"))
                .body(Map.of(
                        "source",
                        "REFERRAL",
                        "profile",
                        Map.of("familyName", "Li", "company", "Lead " + UUID.randomUUID()),
                        "introducedBy",
                        by))
                .post("/leads")));
    }

    @Test
    void leadsThatAreJoinedOrGoneTakeTheirReferralsAlong() {
        var baodao = circle.customer("宝岛");
        var by = Map.of("customerId", baodao, "way", "LETTER");
        var first = captured(by);
        var second = captured(by);
        var other = Api.lead(force.person("mei"), Map.of("company", "Other " + UUID.randomUUID()));

        step(force.person("mei"), "leads", first, "joining", Map.of("into", other))
                .then()
                .statusCode(200);
        assertThat(below(force.person("mei"), baodao, "leadId"))
                .containsExactlyInAnyOrder(other.toString(), second.toString());
        Api.remove(force.boss, "leads", second);
        assertThat(below(force.person("mei"), baodao, "leadId")).containsExactly(other.toString());
        tree(force.person("mei"), baodao).body("members", equalTo(1));
        As.person(ADA).delete("/recycle-bin/{id}", second).then().statusCode(204);
        As.person(ADA)
                .queryParam("filter", "leadId==" + second)
                .get("/referrals")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void referralsFollowThoseWhoAreMergedAndSeparatedAgain() {
        var mei = force.person("mei");
        var baodao = circle.customer("宝岛");
        var twin = circle.customer("Twin");
        var chongming = circle.customer("重明");
        var later = circle.customer("Later");
        referred(mei, twin, chongming);
        referred(mei, baodao, later);
        circle.paid(chongming, "10.00", "2026-03-01T00:00:00Z");
        circle.paid(later, "5.00", "2026-03-01T00:00:00Z");
        eventually(() -> tree(ADA, twin).body("value.amount", equalTo("10.00")));

        circle.merged(twin, "Twin", baodao);
        eventually(() -> tree(ADA, baodao).body("members", equalTo(2)).body("value.amount", equalTo("15.00")));
        circle.separated(twin, "Twin");
        eventually(() -> tree(ADA, baodao).body("members", equalTo(1)).body("value.amount", equalTo("5.00")));
        tree(ADA, twin).body("members", equalTo(1)).body("value.amount", equalTo("10.00"));

        circle.merged(later, "Later", chongming);
        eventually(() -> assertThat(below(ADA, baodao, "id")).isEmpty());
        tree(ADA, twin).body("members", equalTo(1)).body("value.amount", equalTo("15.00"));
        tree(ADA, chongming).body("introducedBy.name", contains("Twin"));
    }

    @Test
    void aCircleThatAMergeMakesIsWalkedOnce() {
        var mei = force.person("mei");
        var first = circle.customer("First");
        var second = circle.customer("Second");
        var third = circle.customer("Third");
        referred(mei, first, second);
        referred(mei, second, third);
        circle.paid(second, "20.00", "2026-03-01T00:00:00Z");
        circle.paid(third, "3.00", "2026-03-01T00:00:00Z");
        eventually(() -> tree(ADA, first).body("value.amount", equalTo("23.00")));

        circle.merged(third, "Third", first);

        eventually(() -> tree(ADA, first).body("members", equalTo(1)).body("value.amount", equalTo("20.00")));
        tree(ADA, second)
                .body("members", equalTo(1))
                .body("value.amount", equalTo("3.00"))
                .body("introducedBy.name", contains("First", "Second"));
    }

    @Test
    void whatWasSaidOfAPersonGoesWithThemAndTheChainHolds() {
        var mei = force.person("mei");
        var baodao = circle.customer("宝岛");
        var person = circle.customer("王小明");
        var last = circle.customer("Last");
        var referral = Answers.id(refer(mei, baodao, person, Map.of("note", "他们是邻居")));
        referred(mei, person, last);
        circle.paid(last, "9.00", "2026-03-01T00:00:00Z");
        eventually(() -> tree(ADA, baodao).body("value.amount", equalTo("9.00")));

        var held = new Inquiry("sales").disclosure(person);
        assertThat(held.path("referrals")).hasSize(2);
        assertThat(held.path("referrals").toString()).contains("他们是邻居");

        circle.forgotten(person);

        eventually(() -> record("referrals", referral).body("profile.note", nullValue()));
        As.person(ADA).get("/referrals/{id}/history", referral).then().body("toString()", not(containsString("邻居")));
        tree(ADA, baodao).body("members", equalTo(2)).body("value.amount", equalTo("9.00"));
    }

    @Test
    void introducersAreRankedByNumberByConversionAndByValue() {
        var mei = force.person("mei");
        var many = circle.customer("Many " + force.key);
        var rich = circle.customer("Rich " + force.key);
        for (int i = 0; i < 3; i++) {
            captured(Map.of("customerId", many, "way", "ONLINE"));
        }
        referred(mei, many, circle.customer("Poor"));
        var buyer = circle.customer("Buyer");
        referred(mei, rich, buyer);
        circle.paid(buyer, "400.00", "2026-03-01T00:00:00Z");
        var ours = "name==*" + force.key;

        eventually(() -> ranking(ours, "-value")
                .body("items.name", contains("Rich " + force.key, "Many " + force.key))
                .body("items.value.amount", contains("400.00", "0.00")));
        ranking(ours, "-introductions")
                .body("items.introductions", contains(4, 1))
                .body("items.conversions", contains(1, 1))
                .body("items.conversionRate", contains(25.0f, 100.0f))
                .body("items.unthanked", contains(4, 1));
        ranking(ours, "-conversionRate").body("items.name[0]", equalTo("Rich " + force.key));
        assertThat(As.person(ADA)
                        .queryParam("filter", ours)
                        .queryParam("sort", "-introductions")
                        .queryParam("fields", "name,introductions,value.amount")
                        .get("/introducers/export")
                        .asString())
                .contains("Many %1$s,4,0.00".formatted(force.key), "Rich %1$s,1,400.00".formatted(force.key));
        As.person(force.boss)
                .queryParam("filter", ours)
                .queryParam("limit", 1)
                .queryParam("count", true)
                .get("/introducers")
                .then()
                .body("items", hasSize(1))
                .body("count", equalTo(2));
    }

    private ValidatableResponse ranking(String filter, String sort) {
        return As.person(ADA)
                .queryParam("filter", filter)
                .queryParam("sort", sort)
                .get("/introducers")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        var mei = force.person("mei");
        var elsewhereForce = new SalesForce();
        var baodao = circle.customer("宝岛");
        var chongming = circle.customer("重明");
        var tianming = circle.customer("天明");
        referred(mei, baodao, chongming);
        referred(elsewhereForce.person("lan"), chongming, tianming);
        circle.paid(tianming, "8.00", "2026-03-01T00:00:00Z");

        eventually(() -> tree(ADA, baodao).body("members", equalTo(2)).body("value.amount", equalTo("8.00")));
        tree(mei, baodao).body("members", equalTo(1)).body("value.amount", equalTo("0.00"));
        tree(elsewhereForce.boss, baodao).statusCode(404);
        tree(elsewhereForce.boss, chongming).statusCode(200).body("introducedBy", hasSize(0));
        assertThat(below(elsewhereForce.boss, baodao, "id")).isEmpty();
    }
}
