package dev.guanxi.sales.referral.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.referral.Occasion;
import dev.guanxi.sales.referral.RewardKind;
import dev.guanxi.sales.referral.RewardTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is granted for introductions that come to something. */
@Schema(name = "RewardRuleTerms")
public record RewardRuleRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "老客户介绍成交奖励")
        String name,

        @Nullable @Schema(description = "One that is not active grants nothing; active unless said.", examples = "true")
        Boolean active,

        @NotNull @Schema(description = "The first day of introductions that it is for.", examples = "2026-01-01")
        LocalDate starts,

        @NotNull @Schema(examples = "PURCHASE") Occasion occasion,

        @Nullable
        @Schema(
                description =
                        "How much they must have bought since, at least; converted into this currency by the rates"
                                + " of each purchase's day. Anything where it is left out.")
        Money minimum,

        @NotNull @Schema(examples = "VOUCHER") RewardKind kind,

        @Nullable @Schema(description = "What it is worth; must be there of money.")
        Money amount,

        @Nullable @Size(max = 300) @Schema(description = "What it is.", examples = "茶叶礼盒")
        String note) {
    RewardTerms terms() {
        return new RewardTerms(name.strip(), active == null || active, starts, occasion, minimum, kind, amount, note);
    }

    static RewardRuleRequest of(RewardTerms terms) {
        return new RewardRuleRequest(
                terms.name(),
                terms.active(),
                terms.starts(),
                terms.occasion(),
                terms.minimum(),
                terms.kind(),
                terms.amount(),
                terms.note());
    }
}
