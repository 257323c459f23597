package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.print.PaperLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A quote as the customer reads it, whole, with every sum: kept as it was sent. It says nothing that is for ourselves.
 *
 * @param customerName null when the customer has not become known here, or is forgotten
 * @param sellerName who made the offer
 * @param sentAt null for one that is still being written
 */
@Schema(name = "QuoteDocument")
public record Document(
        @Schema(examples = "QU-2026-000042") String number,
        @Schema(examples = "1") int edition,
        @Schema(examples = "隐形眼镜年度采购") String name,
        @Nullable UUID customerId,
        @Nullable @Schema(examples = "杭州天明眼镜有限公司") String customerName,
        @Nullable @Schema(examples = "李蕾") String sellerName,
        @Schema(examples = "CNY") String currency,
        List<PricedLine> lines,
        @Nullable String discountPercent,
        @Nullable String discountAmount,
        List<PricedTax> taxes,
        Money gross,
        Money reduction,
        Money net,
        Money tax,
        Money total,
        LocalDate validUntil,
        @Nullable String paymentTerms,
        @Nullable String deliveryTerms,
        @Nullable String note,
        PaperLanguage language,
        @Nullable Instant sentAt) {

    static Document of(QuoteState state, @Nullable String customerName, @Nullable String sellerName) {
        return new Document(
                state.number(),
                state.edition(),
                state.name(),
                state.customerId(),
                customerName,
                sellerName,
                state.currency(),
                state.lines(),
                state.discountPercent(),
                state.discountAmount(),
                state.taxes(),
                state.gross(),
                state.reduction(),
                state.net(),
                state.tax(),
                state.total(),
                state.validUntil(),
                state.paymentTerms(),
                state.deliveryTerms(),
                state.note(),
                state.language(),
                state.sentAt());
    }
}
