package dev.guanxi.sales.quote.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.quote.Discount;
import dev.guanxi.sales.quote.Offer;
import dev.guanxi.sales.quote.QuoteDraft;
import dev.guanxi.sales.quote.QuoteLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write of a quote; prices are without tax, numbers are decimals as text. */
@Schema(name = "QuoteTerms")
public record QuoteRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "隐形眼镜年度采购")
        String name,

        @Nullable @Schema(description = "The opportunity's, if left out.")
        UUID customerId,

        @Nullable @Schema(description = "The opportunity's, if left out.")
        UUID contactId,

        @Nullable @Schema(description = "The deal it belongs to.")
        UUID opportunityId,

        @Nullable
        @Pattern(regexp = Currencies.FORM)
        @Schema(description = "ISO 4217; the opportunity's or the house's, if left out.", examples = "CNY")
        String currency,

        @Nullable
        @Size(max = 1000)
        @Schema(description = "What is offered; of a new quote what the opportunity is about, if left out.")
        List<@Valid @NotNull Line> lines,

        @Nullable
        @Pattern(regexp = PERCENT)
        @Schema(description = "Off the whole; either this or an amount.", examples = "2")
        String discountPercent,

        @Nullable @Pattern(regexp = DECIMAL) @Schema(description = "Off the whole, in the quote's currency.")
        String discountAmount,

        @Nullable
        @Schema(
                description = "The last day, in UTC, on which it can be accepted; in 30 days, if left out.",
                examples = "2026-12-31")
        LocalDate validUntil,

        @Nullable @Size(max = 2000) @Schema(examples = "30 天内付款")
        String paymentTerms,

        @Nullable @Size(max = 2000) @Schema(examples = "工厂交货")
        String deliveryTerms,

        @Nullable @Size(max = 2000) @Schema(description = "What else the customer is to read.")
        String note,

        @Nullable @Schema(description = "In which it is printed; Chinese, if left out.")
        PaperLanguage language,

        @Nullable @Schema(description = "Whether the opportunity is won when the customer accepts.", examples = "true")
        Boolean winsOpportunity,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "quotes"),
                description = "By key, what it has in fields that an administrator defined: see /custom-fields. Null"
                        + " removes a value.")
        CustomValues custom) {
    static final String DECIMAL = "[0-9]{1,15}(\\.[0-9]{1,6})?";
    static final String PERCENT = "[0-9]{1,3}(\\.[0-9]{1,6})?";

    /** So many of a product, or of what its name says. */
    @Schema(name = "QuoteLine")
    public record Line(
            @Nullable @Schema(description = "Of the catalogue; a line without one has a name and a price.")
            UUID productId,

            @Nullable @Size(min = 1, max = 300) @Schema(description = "The product's, if left out.", examples = "安装与培训")
            String name,

            @Nullable @Size(max = 1000) String description,

            @NotNull @Pattern(regexp = DECIMAL) @Schema(description = "Of products whole numbers.", examples = "10")
            String quantity,

            @Nullable @Size(min = 1, max = 30) @Schema(examples = "盒")
            String unit,

            @Nullable
            @Pattern(regexp = DECIMAL)
            @Schema(description = "In the quote's currency; the list price, if left out.", examples = "550.00")
            String unitPrice,

            @Nullable
            @Pattern(regexp = PERCENT)
            @Schema(description = "Off the line; either this or an amount.", examples = "5")
            String discountPercent,

            @Nullable @Pattern(regexp = DECIMAL) @Schema(description = "Off the line, in the quote's currency.")
            String discountAmount,

            @Nullable
            @Pattern(regexp = PERCENT)
            @Schema(description = "In percent; what the house says (13), if left out.", examples = "13")
            String taxRate,

            @Nullable
            @Pattern(regexp = DECIMAL)
            @Schema(
                    description = "What one costs ourselves, in the quote's currency; no customer is told.",
                    examples = "400.00")
            String unitCost) {

        static Line of(QuoteLine line) {
            return new Line(
                    line.productId(),
                    line.name(),
                    line.description(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice(),
                    line.discountPercent(),
                    line.discountAmount(),
                    line.taxRate(),
                    line.unitCost());
        }

        public QuoteDraft.Line draft() {
            return new QuoteDraft.Line(
                    productId,
                    name,
                    description,
                    quantity,
                    unit,
                    unitPrice,
                    new Discount(discountPercent, discountAmount),
                    taxRate,
                    unitCost);
        }
    }

    QuoteDraft draft() {
        return new QuoteDraft(
                name.strip(),
                customerId,
                contactId,
                opportunityId,
                currency,
                lines == null ? null : lines.stream().map(Line::draft).toList(),
                new Discount(discountPercent, discountAmount),
                validUntil,
                paymentTerms,
                deliveryTerms,
                note,
                language,
                winsOpportunity != null && winsOpportunity,
                custom == null ? CustomValues.NOTHING : custom);
    }

    static QuoteRequest of(Offer offer) {
        var said = offer.conditions();
        return new QuoteRequest(
                offer.name(),
                offer.customerId(),
                offer.contactId(),
                offer.opportunityId(),
                offer.currency(),
                offer.lines().stream().map(Line::of).toList(),
                offer.discount().percent(),
                offer.discount().amount(),
                said.validUntil(),
                said.paymentTerms(),
                said.deliveryTerms(),
                said.note(),
                said.language(),
                offer.winsOpportunity(),
                offer.custom().unlessEmpty());
    }
}
