package dev.guanxi.sales.currency;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Deals that a sum leaves out, because a rate of their day is not known.
 *
 * @param amounts what they are worth, one sum a currency
 * @param first up to twenty of them, of each currency the oldest first
 */
public record WithoutRate(long count, List<Money> amounts, List<Deal> first) {
    /** How many deals are named. */
    static final int NAMED = 20;

    /**
     * One of them.
     *
     * @param day the day whose rate is missing
     */
    @Schema(name = "DealWithoutRate")
    public record Deal(
            UUID id, @Schema(examples = "OP-2026-000042") String number, Money amount, LocalDate day) {}
}
