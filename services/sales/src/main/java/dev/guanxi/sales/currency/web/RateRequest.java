package dev.guanxi.sales.currency.web;

import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.currency.RateService;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a currency was worth on a day: so many units of it were worth so much of the house's. */
@Schema(name = "NewExchangeRate")
public record RateRequest(
        @NotNull @Schema(examples = "2026-11-20") LocalDate day,

        @NotNull @Pattern(regexp = Currencies.FORM) @Schema(description = "ISO 4217.", examples = "JPY")
        String currency,

        @NotNull
        @Pattern(regexp = RateCorrection.DECIMAL)
        @Schema(description = "So many of the currency …", examples = "100")
        String units,

        @NotNull
        @Pattern(regexp = RateCorrection.DECIMAL)
        @Schema(description = "… were worth so much in the house's.", examples = "4.62")
        String worth) {

    RateService.Entry entry(RateService service) {
        return new RateService.Entry(day, service.rate(currency, new BigDecimal(units), new BigDecimal(worth)));
    }
}
