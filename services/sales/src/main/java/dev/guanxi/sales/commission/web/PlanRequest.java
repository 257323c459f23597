package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.sales.commission.CreditSource;
import dev.guanxi.sales.commission.PlanProfile;
import dev.guanxi.sales.commission.PlanTerms;
import dev.guanxi.sales.commission.PlanVersions;
import dev.guanxi.sales.commission.TierMode;
import dev.guanxi.sales.currency.Currencies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a commission plan. */
@Schema(name = "CommissionPlanProfile")
public record PlanRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "直销 2026")
        String name,

        @NotNull
        @Pattern(regexp = Currencies.FORM)
        @Schema(description = "Of all amounts (ISO 4217); what was sold in others is converted.", examples = "CNY")
        String currency,

        @NotNull
        @Schema(description = "Which kind of fiscal period it is reckoned by; tiers, caps and minima are for one.")
        PeriodKind period,

        @NotEmpty
        @Size(max = 50)
        @Schema(description = "The terms, the earliest first; a period has those that hold on its first day.")
        List<@Valid @NotNull Terms> versions) {

    static final String AMOUNT = "[0-9]{1,15}(\\.[0-9]{1,6})?";
    static final String PERCENT = "[0-9]{1,4}(\\.[0-9]{1,6})?";

    /** How commissions are reckoned from some day on. */
    @Schema(name = "CommissionTerms")
    public record Terms(
            @NotNull @Schema(description = "For periods that begin on this day or later.", examples = "2026-01-01")
            LocalDate from,

            @NotEmpty
            @Size(max = 3)
            @Schema(description = "What is credited. Orders of deals are not credited where the deals are.")
            List<@NotNull CreditSource> credits,

            @NotNull
            @Pattern(regexp = PERCENT)
            @Schema(description = "Percent, below the first tier.", examples = "1.2")
            String rate,

            @Nullable @Schema(description = "MARGINAL unless said.")
            TierMode tierMode,

            @Nullable @Size(max = 50) @Schema(description = "From so much credited in the period on, another rate.")
            List<@Valid @NotNull Tier> tiers,

            @Nullable
            @Size(max = 50)
            @Schema(description = "From so many percent of the person's target on, what rates are multiplied by.")
            List<@Valid @NotNull Accelerator> accelerators,

            @Nullable @Size(max = 50) @Schema(description = "From so many percent of the person's target on, a sum.")
            List<@Valid @NotNull Reward> rewards,

            @Nullable
            @Pattern(regexp = AMOUNT)
            @Schema(
                    description = "The most that commissions of a period come to, without rewards and bonuses.",
                    examples = "100000.00")
            String cap,

            @Nullable
            @Pattern(regexp = AMOUNT)
            @Schema(description = "What a period pays at least.", examples = "1000.00")
            String minimum,

            @Nullable
            @Schema(
                    description =
                            "Whether what is missing to the minimum is given back out of later commissions (a draw); true unless"
                                    + " said. Otherwise it is guaranteed.")
            Boolean recoverable) {

        PlanTerms terms() {
            return new PlanTerms(
                    from.toString(),
                    credits.stream().distinct().map(Enum::name).sorted().toList(),
                    rate,
                    Objects.requireNonNullElse(tierMode, TierMode.MARGINAL).name(),
                    list(tiers).stream()
                            .map(tier -> new PlanTerms.Step(tier.from(), tier.rate()))
                            .toList(),
                    list(accelerators).stream()
                            .map(step -> new PlanTerms.Step(step.attainment(), step.factor()))
                            .toList(),
                    list(rewards).stream()
                            .map(step -> new PlanTerms.Step(step.attainment(), step.amount()))
                            .toList(),
                    cap,
                    minimum,
                    !Boolean.FALSE.equals(recoverable));
        }

        static Terms of(PlanTerms t) {
            return new Terms(
                    t.fromDay(),
                    t.credits().stream().map(CreditSource::valueOf).toList(),
                    t.rate(),
                    TierMode.valueOf(t.tierMode()),
                    t.tiers().stream().map(s -> new Tier(s.from(), s.value())).toList(),
                    t.accelerators().stream()
                            .map(s -> new Accelerator(s.from(), s.value()))
                            .toList(),
                    t.rewards().stream()
                            .map(s -> new Reward(s.from(), s.value()))
                            .toList(),
                    t.cap(),
                    t.minimum(),
                    t.recoverable());
        }
    }

    /** From so much on, a rate. */
    @Schema(name = "CommissionTier")
    public record Tier(
            @NotNull @Pattern(regexp = AMOUNT) @Schema(examples = "100000.00")
            String from,

            @NotNull @Pattern(regexp = PERCENT) @Schema(description = "Percent.", examples = "2")
            String rate) {}

    /** From so much of the target on, a factor. */
    @Schema(name = "CommissionAccelerator")
    public record Accelerator(
            @NotNull @Pattern(regexp = PERCENT) @Schema(description = "Percent of the target.", examples = "100")
            String attainment,

            @NotNull @Pattern(regexp = PERCENT) @Schema(examples = "1.5")
            String factor) {}

    /** From so much of the target on, a sum. */
    @Schema(name = "CommissionReward")
    public record Reward(
            @NotNull @Pattern(regexp = PERCENT) @Schema(description = "Percent of the target.", examples = "100")
            String attainment,

            @NotNull @Pattern(regexp = AMOUNT) @Schema(examples = "5000.00")
            String amount) {}

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    PlanProfile profile() {
        return new PlanProfile(
                name.strip(),
                currency,
                period,
                new PlanVersions(versions.stream().map(Terms::terms).toList()));
    }

    static PlanRequest of(PlanProfile p) {
        return new PlanRequest(
                p.name(),
                p.currency(),
                p.period(),
                p.terms().versions().stream().map(Terms::of).toList());
    }
}
