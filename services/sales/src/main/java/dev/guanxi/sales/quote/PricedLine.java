package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.money.Reckoning;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote with what it adds up to; prices are without tax.
 *
 * @param unitPrice a decimal with at most six places, in the quote's currency
 * @param reduction its own discount
 * @param share its part of the discount on the whole
 * @param net {@code gross − reduction − share}
 * @param tax its part of the tax of its rate, which is reckoned once for all lines of the rate
 */
@Schema(name = "PricedLine")
public record PricedLine(
        @Nullable UUID productId,
        @Nullable String sku,
        @Schema(examples = "隐形眼镜 月抛") String name,
        @Nullable String description,
        @Schema(examples = "10") String quantity,
        @Nullable @Schema(examples = "盒") String unit,
        @Schema(examples = "550.00") String unitPrice,
        @Nullable @Schema(examples = "5") String discountPercent,
        @Nullable String discountAmount,
        Money gross,
        Money reduction,
        Money share,
        Money net,
        @Schema(examples = "13") String taxRate,
        Money tax,
        Money total) {

    static List<PricedLine> of(String currency, List<QuoteLine> lines, Reckoning sums) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> of(currency, lines.get(i), sums.lines().get(i)))
                .toList();
    }

    private static PricedLine of(String currency, QuoteLine line, Reckoning.Line sum) {
        return new PricedLine(
                line.productId(),
                line.sku(),
                line.name(),
                line.description(),
                line.quantityOf().value().toPlainString(),
                line.unit(),
                line.price(currency).amount().toPlainString(),
                line.discountPercent(),
                line.discountAmount(),
                sum.gross(),
                sum.reduction(),
                sum.share(),
                sum.net(),
                sum.taxRate().value().toPlainString(),
                sum.tax(),
                sum.total());
    }
}
