package dev.guanxi.sales.telesales.web;

import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.quote.web.QuoteRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What whoever is on the phone orders. */
@Schema(name = "CallOrder")
public record CallOrderRequest(
        @NotBlank @Size(max = 200) @Schema(description = "Who said so.", examples = "王芳")
        String toldBy,

        @Nullable @Size(max = 2000) @Schema(description = "In what words.", examples = "电话确认")
        String remark,

        @Nullable
        @Size(min = 1, max = 300)
        @Schema(description = "The customer's name, if left out.", examples = "隐形眼镜")
        String name,

        @Nullable @Schema(description = "The deal it belongs to.")
        UUID opportunityId,

        @Nullable
        @Pattern(regexp = Currencies.FORM)
        @Schema(description = "ISO 4217; the opportunity's or the house's, if left out.", examples = "CNY")
        String currency,

        @NotNull @Size(min = 1, max = 1000) List<QuoteRequest.@Valid @NotNull Line> lines,

        @Nullable @Size(max = 2000) @Schema(examples = "货到付款")
        String paymentTerms,

        @Nullable @Size(max = 2000) @Schema(examples = "周五前送到")
        String deliveryTerms,

        @Nullable @Schema(description = "Whether the opportunity is won by it.", examples = "true")
        Boolean winsOpportunity) {
    CallQuoteRequest quote() {
        return new CallQuoteRequest(
                name, opportunityId, currency, lines, null, paymentTerms, deliveryTerms, null, null, winsOpportunity);
    }
}
