package dev.guanxi.commerce.price.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.guanxi.commerce.price.PriceRule;
import dev.guanxi.commerce.price.PriceTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down in a price list. */
@Schema(name = "PriceTerms")
public record PriceListRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Autumn 2026, best customers")
        String name,

        @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217.", examples = "CNY")
        String currency,

        @Nullable @Pattern(regexp = "[ABC]") @Schema(description = "For customers of this class only.", examples = "A")
        String customerClass,

        @Nullable
        @Pattern(regexp = "GOLD|SILVER|REGISTERED")
        @Schema(description = "For partners of this tier only.", examples = "GOLD")
        String partnerTier,

        @NotNull @Schema(examples = "2026-09-01T00:00:00Z") Instant validFrom,

        @Nullable
        @Schema(description = "The first moment at which it does not hold any more.", examples = "2026-12-01T00:00:00Z")
        Instant validUntil,

        @NotEmpty @Size(max = 2_000) List<@Valid @NotNull Rule> rules) {

    /** What a product costs from a quantity on; either a price or a discount. */
    @Schema(name = "PriceRule")
    public record Rule(
            @NotNull UUID productId,

            @Min(1) @Max(1_000_000) @Schema(description = "Pieces of the product in the whole order.", examples = "12")
            int minQuantity,

            @Nullable
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    type = SchemaType.STRING,
                    description = "Per piece, in the list's currency; a decimal.",
                    examples = "880.00")
            BigDecimal unitPrice,

            @Nullable @Schema(description = "Off the product's list price.", examples = "2")
            BigDecimal discountPercent) {
        PriceRule rule() {
            return new PriceRule(productId, minQuantity, unitPrice, discountPercent);
        }

        static Rule of(PriceRule rule) {
            return new Rule(rule.productId(), rule.minQuantity(), rule.unitPrice(), rule.discountPercent());
        }
    }

    PriceTerms terms() {
        return new PriceTerms(
                name,
                currency,
                customerClass,
                partnerTier,
                validFrom,
                validUntil,
                rules.stream().map(Rule::rule).toList());
    }

    static PriceListRequest of(PriceTerms t) {
        return new PriceListRequest(
                t.name(),
                t.currency(),
                t.customerClass(),
                t.partnerTier(),
                t.validFrom(),
                t.validUntil(),
                t.rules().stream().map(Rule::of).toList());
    }
}
