package dev.guanxi.sales.currency.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.CarriedRate;
import dev.guanxi.sales.currency.Rates.Conversion;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount in another currency, and by which rates. */
@Schema(name = "Conversion")
public record ConversionView(
        Money amount,
        Money converted,

        @Nullable @Schema(description = "The rate of the amount's currency; null for the house's.")
        Used from,

        @Nullable @Schema(description = "The rate of the other currency; null for the house's.")
        Used to) {

    /** A rate that was used, and the day that it is of. */
    @Schema(name = "UsedRate")
    public record Used(
            LocalDate day,
            @Schema(examples = "JPY") String currency,
            @Schema(examples = "100") String units,
            @Schema(examples = "4.62") String worth,
            @Schema(examples = "CNY") String house) {
        static @Nullable Used of(@Nullable CarriedRate carried) {
            if (carried == null) {
                return null;
            }
            var rate = carried.rate();
            return new Used(
                    carried.rateDay(),
                    rate.currency(),
                    rate.units().toPlainString(),
                    rate.worth().toPlainString(),
                    rate.house());
        }
    }

    static ConversionView of(Conversion conversion) {
        return new ConversionView(
                conversion.amount(), conversion.converted(), Used.of(conversion.from()), Used.of(conversion.to()));
    }
}
