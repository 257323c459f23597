package dev.guanxi.marketing.campaign;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;

/** What a campaign is to be. */
public record CampaignPlan(String name, CampaignKind kind, LocalDate startsOn, LocalDate endsOn, Money budget) {}
