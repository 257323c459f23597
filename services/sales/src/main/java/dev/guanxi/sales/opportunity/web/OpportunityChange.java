package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be changed of many deals at once: each of these alone is changed as {@link OpportunityRequest} or an assignment says. */
record OpportunityChange(
        @Nullable String name,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable Money amount,
        @Nullable List<OpportunityRequest.Line> lines,
        @Nullable LocalDate expectedClose,
        @Nullable Integer probability,
        @Nullable List<String> competitors,
        @Nullable CustomValues custom,
        @Nullable String ownerId,
        @Nullable String team) {}
