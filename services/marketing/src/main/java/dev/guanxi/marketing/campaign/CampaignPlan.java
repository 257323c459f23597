package dev.guanxi.marketing.campaign;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.Customised;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a campaign is to be.
 *
 * @param custom what it has in fields that an administrator defined
 */
public record CampaignPlan(
        String name, CampaignKind kind, LocalDate startsOn, LocalDate endsOn, Money budget, CustomValues custom)
        implements Customised<CampaignPlan> {

    /** What tells one campaign from others of its name; in lower case. */
    public record Occasion(String name, LocalDate startsOn) {}

    public Occasion occasion() {
        return new Occasion(name.toLowerCase(Locale.ROOT), startsOn);
    }

    /** Refuses what makes no sense. */
    void check() {
        ensureField(!endsOn.isBefore(startsOn), "endsOn", "ends-before-start");
        ensureField(!budget.isNegative(), "budget", "amount-negative");
    }

    @Override
    public CampaignPlan with(CustomValues custom) {
        return new CampaignPlan(name, kind, startsOn, endsOn, budget, custom);
    }
}
