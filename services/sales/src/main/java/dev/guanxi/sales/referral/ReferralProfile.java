package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.sales.lead.IntroductionWay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write down of a referral.
 *
 * @param on the day on which it happened; what was bought before counts for nobody
 * @param note in people's own words
 * @param thankBy who is to say thanks
 * @param thankUntil the last day for it
 * @param purchases what was bought that no deal and no order tells of
 */
public record ReferralProfile(
        IntroductionWay way,
        LocalDate on,
        @Nullable String note,
        @Nullable String thankBy,
        @Nullable LocalDate thankUntil,
        List<ToldPurchase> purchases) {
    public ReferralProfile {
        purchases = List.copyOf(purchases);
    }

    ReferralProfile checked(LocalDate today) {
        ensureField(!on.isAfter(today.plusDays(1)), "on", "introduced-in-future", on);
        ensureField(thankUntil == null || !thankUntil.isBefore(on), "thankUntil", "thanks-too-early");
        for (int i = 0; i < purchases.size(); i++) {
            purchases.get(i).check("purchases[%d]".formatted(i));
        }
        return this;
    }

    ReferralProfile withoutWords() {
        return new ReferralProfile(way, on, null, thankBy, thankUntil, purchases);
    }
}
