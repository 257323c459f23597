package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.quote.PricedLine;
import dev.guanxi.sales.quote.QuoteLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a quote as our own people see it. */
@Schema(name = "QuoteLineView")
public record QuoteLineView(
        @Nullable UUID productId,
        @Nullable String sku,
        @Schema(examples = "隐形眼镜 月抛") String name,
        @Nullable String description,
        @Schema(examples = "10") String quantity,
        @Nullable @Schema(examples = "盒") String unit,
        @Schema(examples = "550.00") String unitPrice,
        @Nullable @Schema(examples = "5") String discountPercent,
        @Nullable String discountAmount,

        @Nullable @Schema(description = "What one cost by the catalogue when the line was written.")
        String listPrice,

        @Nullable @Schema(description = "What one costs ourselves; no customer is told.")
        String unitCost,

        @Schema(description = "Quantity times price.") Money gross,
        @Schema(description = "Its own discount.") Money reduction,

        @Schema(description = "Its part of the discount on the whole.")
        Money share,

        @Schema(description = "gross − reduction − share") Money net,
        @Schema(examples = "13") String taxRate,

        @Schema(description = "Its part of the tax of its rate, which is reckoned once for all lines of the rate.")
        Money tax,

        Money total) {
    static List<QuoteLineView> of(List<PricedLine> priced, List<QuoteLine> written) {
        return IntStream.range(0, priced.size())
                .mapToObj(i -> of(priced.get(i), written.get(i)))
                .toList();
    }

    private static QuoteLineView of(PricedLine line, QuoteLine written) {
        return new QuoteLineView(
                line.productId(),
                line.sku(),
                line.name(),
                line.description(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.discountPercent(),
                line.discountAmount(),
                written.listPrice(),
                written.unitCost(),
                line.gross(),
                line.reduction(),
                line.share(),
                line.net(),
                line.taxRate(),
                line.tax(),
                line.total());
    }
}
