package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.sales.print.PaperLanguage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be changed of many quotes at once: each of these alone is changed as {@link QuoteRequest} or an assignment says. */
record QuoteChange(
        @Nullable String name,
        @Nullable LocalDate validUntil,
        @Nullable String paymentTerms,
        @Nullable String deliveryTerms,
        @Nullable String note,
        @Nullable PaperLanguage language,
        @Nullable CustomValues custom,
        @Nullable String ownerId,
        @Nullable String team) {}
