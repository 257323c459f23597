package dev.guanxi.sales.commission;

import dev.guanxi.platform.calendar.PeriodKind;
import java.time.Instant;
import java.util.List;

/** A commission plan as other services learn of it; the parts as in {@link PlanProfile}. */
public record PlanState(String name, String currency, PeriodKind period, List<PlanTerms> versions, Instant createdAt) {}
