package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.money.Reckoning;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tax of one rate.
 *
 * @param base the nets of its lines together
 */
@Schema(name = "PricedTax")
public record PricedTax(@Schema(examples = "13") String rate, Money base, Money tax) {
    static List<PricedTax> of(Reckoning sums) {
        return sums.taxes().stream()
                .map(tax -> new PricedTax(tax.rate().value().toPlainString(), tax.base(), tax.tax()))
                .toList();
    }
}
