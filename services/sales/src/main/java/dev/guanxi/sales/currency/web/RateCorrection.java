package dev.guanxi.sales.currency.web;

import dev.guanxi.sales.currency.DayRate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two numbers of a rate. */
@Schema(name = "ExchangeRateValues")
public record RateCorrection(
        @NotNull @Pattern(regexp = DECIMAL) @Schema(examples = "100")
        String units,

        @NotNull @Pattern(regexp = DECIMAL) @Schema(examples = "4.62")
        String worth) {

    static final String DECIMAL = "[0-9]{1,12}(\\.[0-9]{1,12})?";

    static RateCorrection of(DayRate rate) {
        return new RateCorrection(
                rate.rate().units().toPlainString(), rate.rate().worth().toPlainString());
    }

    BigDecimal exactUnits() {
        return new BigDecimal(units);
    }

    BigDecimal exactWorth() {
        return new BigDecimal(worth);
    }
}
