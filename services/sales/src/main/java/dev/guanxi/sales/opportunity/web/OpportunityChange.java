package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.sales.opportunity.NextStep;
import dev.guanxi.sales.stages.ForecastCategory;
import dev.guanxi.sales.stages.StageKeys;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of many deals at once: each of these alone is changed as {@link OpportunityRequest}, a step to another
 * stage or an assignment says.
 *
 * @param stage the key of an open stage that they go to
 * @param pipeline the key of the one that they go on in; the one that each is in if left out
 */
record OpportunityChange(
        @Nullable String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable Money amount,
        @Nullable List<OpportunityRequest.Line> lines,
        @Nullable LocalDate expectedClose,
        @Nullable Integer probability,
        @Nullable ForecastCategory forecastCategory,
        @Nullable List<String> competitors,
        @Nullable NextStep nextStep,
        @Nullable CustomValues custom,
        @Nullable @Pattern(regexp = StageKeys.FORM) String stage,
        @Nullable @Pattern(regexp = StageKeys.FORM) String pipeline,
        @Nullable String ownerId,
        @Nullable String team) {}
