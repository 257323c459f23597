package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;

/**
 * What a campaign is to be.
 *
 * @param custom what it has in fields that an administrator defined
 */
public record CampaignPlan(
        String name, CampaignKind kind, LocalDate startsOn, LocalDate endsOn, Money budget, CustomValues custom) {

    /** The same, with these values in the fields of an administrator. */
    CampaignPlan with(CustomValues custom) {
        return new CampaignPlan(name, kind, startsOn, endsOn, budget, custom);
    }
}
