package dev.guanxi.commerce.order;

import dev.guanxi.platform.domain.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a quote, as sales reckoned it. All amounts are decimals as text, in the order's currency.
 *
 * @param lines all that was agreed, also what is no product of the catalogue
 * @param taxes one for each rate
 * @param gross quantities times prices
 * @param reduction all discounts, on lines and on the whole
 * @param net what is to be paid before tax
 * @param total {@code net + tax}: what the order costs
 */
@Schema(name = "OrderAgreement")
public record Agreement(
        List<Line> lines,
        List<Tax> taxes,
        @Schema(examples = "10321.00") String gross,
        @Schema(examples = "275.00") String reduction,
        @Schema(examples = "10046.00") String net,
        @Schema(examples = "1305.98") String tax,
        @Schema(examples = "11351.98") String total) {
    public Agreement {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * One line; {@code gross − reduction − share = net}, {@code net + tax = total}.
     *
     * @param productId null where it is no product of the catalogue
     * @param unitPrice without tax, with at most six decimals
     * @param reduction its own discount
     * @param share its part of the discount on the whole
     */
    @Schema(name = "AgreedLine")
    public record Line(
            @Nullable UUID productId,
            @Nullable String sku,
            @Schema(examples = "镜片") String name,
            @Nullable String description,
            @Schema(examples = "10") String quantity,
            @Nullable @Schema(examples = "盒") String unit,
            @Schema(examples = "550.00") String unitPrice,
            @Schema(examples = "5500.00") String gross,
            @Schema(examples = "275.00") String reduction,
            @Schema(examples = "0.00") String share,
            @Schema(examples = "5225.00") String net,
            @Schema(examples = "13") String taxRate,
            @Schema(examples = "679.25") String tax,
            @Schema(examples = "5904.25") String total) {}

    /**
     * The tax of one rate.
     *
     * @param base the nets of its lines together
     */
    @Schema(name = "AgreedTax")
    public record Tax(
            @Schema(examples = "13") String rate,
            @Schema(examples = "10046.00") String base,
            @Schema(examples = "1305.98") String tax) {}

    Money total(String currency) {
        return Money.of(total, currency);
    }
}
