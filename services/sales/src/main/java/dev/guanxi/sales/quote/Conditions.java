package dev.guanxi.sales.quote;

import dev.guanxi.sales.print.PaperLanguage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a quote beside its lines.
 *
 * @param validUntil the last day, in UTC, on which the customer can accept it
 */
@Embeddable
public record Conditions(
        LocalDate validUntil,
        @Nullable String paymentTerms,
        @Nullable String deliveryTerms,
        @Nullable String note,
        @Enumerated(EnumType.STRING) PaperLanguage language) {}
