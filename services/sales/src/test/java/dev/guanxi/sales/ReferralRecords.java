package dev.guanxi.sales;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Fixtures;
import dev.guanxi.platform.testkit.access.Holder;
import dev.guanxi.platform.testkit.access.Records;
import java.util.Map;
import java.util.UUID;

/** Referrals and their rules for the walks through every operation. */
final class ReferralRecords {
    private static final Person CLERK = Person.of("clerk", Roles.ADMIN, "/sales");

    private ReferralRecords() {}

    static Fixtures into(Fixtures fixtures) {
        return fixtures.owned("referrals", "referral", ReferralRecords::rewarded)
                .body("recordReferral", _ -> newReferral(somebody()))
                .body("changeReferral", _ -> Map.of("note", "Walk on"))
                .body("thankForReferral", _ -> Map.of("on", "2026-11-20"))
                .body("rewardReferral", _ -> Map.of("kind", "GIFT"))
                .body("payReferralReward", _ -> Map.of("on", "2036-11-20"))
                .record("referral-trees", ReferralRecords::introducer)
                .record("introducers", ReferralRecords::introducer)
                .record("reward-rules", _ -> create("/reward-rules", newRule()))
                .body("makeRewardRule", _ -> newRule())
                .body("changeRewardRule", _ -> Map.of("name", "Run"));
    }

    /** With a reward, which can be paid and withdrawn; another one is refused. */
    private static String rewarded() {
        var id = create("/referrals", newReferral(somebody()));
        As.person(CLERK)
                .header("If-Match", "\"0\"")
                .body(Map.of("kind", "GIFT"))
                .post("/referrals/{id}/reward", id)
                .then()
                .statusCode(200);
        return id;
    }

    /** Somebody who introduced somebody, as the holder knows. */
    private static String introducer(Holder holder) {
        var introducer = somebody();
        Records.give("referral", create("/referrals", newReferral(introducer)), holder);
        return introducer.toString();
    }

    private static UUID somebody() {
        var id = Ids.next();
        Records.insert(
                "customer",
                Map.of("id", id, "sequence", 0L, "kind", "ORGANISATION", "name", "Walk", "status", "ACTIVE"));
        return id;
    }

    private static Map<String, ?> newReferral(UUID introducer) {
        return Map.of(
                "introducerCustomerId",
                introducer,
                "customerId",
                somebody(),
                "profile",
                Map.of("way", "LETTER", "introducedOn", "2026-01-01"));
    }

    /** One that is asked by nobody. */
    private static Map<String, ?> newRule() {
        return Map.of(
                "name", "Walk", "active", false, "starts", "2036-01-01", "occasion", "CONVERSION", "kind", "GIFT");
    }

    private static String create(String path, Map<String, ?> body) {
        return Answers.created(As.person(CLERK).body(body).post(path));
    }
}
