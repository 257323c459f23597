package dev.guanxi.sales.referral;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.referral.Circle.refer;
import static dev.guanxi.sales.referral.Circle.referred;
import static dev.guanxi.sales.referral.Circle.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How those are thanked and rewarded who introduce others. */
@QuarkusTest
class ReferralRewardTest {
    private final Elsewhere elsewhere = new Elsewhere();
    private final Circle circle = new Circle();
    private final SalesForce force = new SalesForce();
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    @Test
    void thanksAreATaskAndADeed() {
        var mei = force.person("mei");
        var referral = referred(mei, circle.customer("宝岛"), circle.customer("重明"));
        patch(mei, "referrals", referral, Map.of("thankBy", mei.id(), "thankUntil", "2026-02-01"))
                .then()
                .statusCode(200);
        var due = "thanked==false;thankUntil=le=2026-02-01;thankBy==" + mei.id();
        assertThat(Api.listed(mei, "referrals", due)).containsExactly(referral.toString());

        step(mei, "referrals", referral, "thanks", Map.of("on", "2026-01-20", "note", "登门致谢"))
                .then()
                .statusCode(200)
                .body("thankedOn", equalTo("2026-01-20"))
                .body("thankedBy", equalTo(mei.id()));
        assertThat(Api.listed(mei, "referrals", due)).isEmpty();
        step(mei, "referrals", referral, "thanks", Map.of("on", "2025-12-31"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("on"));
        step(mei, "referrals", referral, "thanks", Map.of("on", "2999-01-01"))
                .then()
                .statusCode(422);
    }

    @Test
    void aRewardIsGrantedOnceAndPaidOnce() {
        var mei = force.person("mei");
        var referral = referred(mei, circle.customer("宝岛"), circle.customer("重明"));
        step(force.boss, "referrals", referral, "payment", Map.of("on", today))
                .then()
                .statusCode(409);
        var money = Map.of("kind", "MONEY", "amount", cny("88.00"));
        var tag = Api.tag("referrals", referral);
        var answers = together(() -> rewarded(referral, tag, money), () -> rewarded(referral, tag, money)).stream()
                .map(Response::statusCode)
                .toList();
        assertThat(answers).contains(200).doesNotHaveDuplicates();
        rewarded(referral, Api.tag("referrals", referral), money)
                .then()
                .statusCode(409)
                .body("type", containsString("referral-rewarded"));

        step(force.boss, "referrals", referral, "reward-withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("reward.status", equalTo("WITHDRAWN"));
        rewarded(referral, Api.tag("referrals", referral), Map.of("kind", "MONEY"))
                .then()
                .statusCode(422);
        rewarded(referral, Api.tag("referrals", referral), money)
                .then()
                .statusCode(200)
                .body("reward.amount.amount", equalTo("88.00"))
                .body("reward.grantedBy", equalTo(force.boss.id()));
        var paid = Map.of("on", today, "reference", "FK-1");
        step(force.boss, "referrals", referral, "payment", paid)
                .then()
                .statusCode(200)
                .body("reward.status", equalTo("PAID"))
                .body("reward.paidOn", equalTo(today));
        step(force.boss, "referrals", referral, "payment", paid)
                .then()
                .statusCode(409)
                .body("type", containsString("reward-paid-already"));
        Api.removal(mei, "referrals", referral, Api.tag("referrals", referral))
                .then()
                .statusCode(409)
                .body("type", containsString("referral-paid-stays"));
        step(mei, "referrals", referral, "payment", paid).then().statusCode(403);
    }

    private Response rewarded(UUID referral, String tag, Map<String, ?> grant) {
        return As.person(force.boss).header("If-Match", tag).body(grant).post("/referrals/{id}/reward", referral);
    }

    @Test
    void aRuleRewardsWhatComesToSomethingAndNothingTwice() {
        var mei = force.person("mei");
        var baodao = circle.customer("宝岛");
        var big = referred(mei, baodao, circle.customer("Big"));
        var small = referred(mei, baodao, circle.customer("Small"));
        var old = Answers.id(refer(mei, baodao, circle.customer("Old"), Map.of("introducedOn", "2020-01-01")));
        for (var bought : Map.of(big, "600.00", small, "599.99", old, "700.00").entrySet()) {
            var on = "2026-03-01";
            patch(mei, "referrals", bought.getKey(), Map.of("purchases", List.of(told(on, bought.getValue(), null))))
                    .then()
                    .statusCode(200);
        }
        var rule = rule(Map.of("starts", "2026-01-01", "occasion", "PURCHASE", "minimum", cny("600.00")));

        eventually(() -> record("referrals", big)
                .body("reward.kind", equalTo("VOUCHER"))
                .body("reward.amount.amount", equalTo("50.00"))
                .body("reward.ruleId", equalTo(rule.toString())));
        step(force.boss, "referrals", big, "reward-withdrawal", Map.of()).then().statusCode(200);
        var bought = List.of(told("2026-03-01", "600.00", null));
        patch(mei, "referrals", small, Map.of("purchases", bought)).then().statusCode(200);
        eventually(() -> record("referrals", small).body("reward.status", equalTo("GRANTED")));
        record("referrals", big).body("reward.status", equalTo("WITHDRAWN"));
        record("referrals", old).body("reward", nullValue());
        assertThat(elsewhere.heard("crm.sales.referral", small).stream()
                        .filter(heard -> heard.happened().equals("rewarded")))
                .hasSize(1);
        Api.removal(ADA, "reward-rules", rule, Api.tag("reward-rules", rule))
                .then()
                .statusCode(204);
    }

    private static UUID rule(Map<String, ?> more) {
        var terms = new HashMap<String, Object>(
                Map.of("name", "Rule " + UUID.randomUUID(), "kind", "VOUCHER", "amount", cny("50.00")));
        terms.putAll(more);
        return UUID.fromString(Answers.created(As.person(ADA).body(terms).post("/reward-rules")));
    }
}
