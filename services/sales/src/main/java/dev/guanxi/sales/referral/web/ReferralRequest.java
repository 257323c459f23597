package dev.guanxi.sales.referral.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.lead.IntroductionWay;
import dev.guanxi.sales.referral.ReferralProfile;
import dev.guanxi.sales.referral.ToldPurchase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down of a referral. */
@Schema(name = "ReferralProfile")
public record ReferralRequest(
        @NotNull @Schema(examples = "WORD_OF_MOUTH") IntroductionWay way,

        @NotNull
        @Schema(
                description = "The day on which it happened; what was bought before is credited to nobody.",
                examples = "2026-11-20")
        LocalDate introducedOn,

        @Nullable @Size(max = 1000) @Schema(examples = "在行业协会的会议上提到我们")
        String note,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Who is to say thanks: as records name their owners.", examples = "li.lei")
        String thankBy,

        @Nullable @Schema(description = "The last day for it.", examples = "2026-12-01")
        LocalDate thankUntil,

        @Nullable
        @Size(max = 100)
        @Schema(
                description = "What they bought that no deal and no order tells of; credited as these are. A patch"
                        + " replaces the list.")
        List<@NotNull @Valid Told> purchases) {
    /** A purchase as somebody told of it. */
    @Schema(name = "ToldPurchase")
    public record Told(
            @NotNull @Schema(examples = "2026-11-20") LocalDate on,
            @NotNull Money amount,

            @Nullable @Schema(description = "The other end, in the same currency, where nobody knows exactly.")
            Money upTo) {
        static Told of(ToldPurchase told) {
            return new Told(told.on(), told.amount(), told.upTo());
        }

        ToldPurchase purchase() {
            return new ToldPurchase(on, amount, upTo);
        }
    }

    ReferralProfile profile() {
        return new ReferralProfile(
                way,
                introducedOn,
                note,
                thankBy,
                thankUntil,
                purchases == null
                        ? List.of()
                        : purchases.stream().map(Told::purchase).toList());
    }

    static ReferralRequest of(ReferralProfile profile) {
        return new ReferralRequest(
                profile.way(),
                profile.on(),
                profile.note(),
                profile.thankBy(),
                profile.thankUntil(),
                profile.purchases().stream().map(Told::of).toList());
    }
}
