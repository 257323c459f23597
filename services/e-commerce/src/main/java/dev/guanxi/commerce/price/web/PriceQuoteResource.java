package dev.guanxi.commerce.price.web;

import dev.guanxi.commerce.price.Pricing;
import dev.guanxi.commerce.price.QuotedLine;
import dev.guanxi.commerce.product.WantedProduct;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What something would cost. Nothing is kept of it; an order placed now has exactly these prices. */
@Path("/price-quotes")
@Tag(name = "Prices", description = "What a product costs for whom, and why.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.PARTNER,
    Roles.PARTNER_ADMIN,
    Roles.SHOPPER,
    Roles.ADMIN
})
public class PriceQuoteResource {
    private final Pricing pricing;

    PriceQuoteResource(Pricing pricing) {
        this.pricing = pricing;
    }

    /** What shall be priced. */
    public record QuoteRequest(
            @Nullable @Schema(description = "For whom. Shoppers may leave it out: they ask for themselves.")
            UUID customerId,

            @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

        /** A product and how many pieces of it. */
        @Schema(name = "QuoteRequestLine")
        public record Line(
                @NotNull UUID productId,

                @Min(1) @Max(100_000) @Schema(examples = "12")
                int quantity) {
            WantedProduct wanted() {
                return new WantedProduct(productId, quantity);
            }
        }
    }

    /** What it costs, line by line and in all. */
    public record PriceQuote(List<QuotedLine> lines, Money total) {
        static PriceQuote of(List<QuotedLine> lines) {
            return new PriceQuote(
                    lines,
                    lines.stream().map(QuotedLine::total).reduce(Money::plus).orElseThrow());
        }
    }

    @POST
    @Operation(summary = "Ask what something costs", description = "Each line says which price list gave its price.")
    public Uni<PriceQuote> quotePrices(@Valid @NotNull QuoteRequest request) {
        var wanted = request.lines().stream().map(QuoteRequest.Line::wanted).toList();
        return pricing.quote(request.customerId(), wanted).map(PriceQuote::of);
    }
}
