package dev.guanxi.sales.currency.web;

import dev.guanxi.sales.currency.DayRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as the API shows it: so many units of the currency were worth so much of the house's on that day. */
@Schema(name = "ExchangeRate")
public record RateView(
        UUID id,
        LocalDate day,
        @Schema(examples = "JPY") String currency,
        @Schema(examples = "100") String units,
        @Schema(examples = "4.62") String worth,
        @Schema(examples = "CNY") String house,
        Instant createdAt) {

    static RateView of(DayRate rate) {
        var state = rate.state();
        return new RateView(
                rate.id(),
                state.day(),
                state.currency(),
                state.units(),
                state.worth(),
                state.house(),
                state.createdAt());
    }
}
