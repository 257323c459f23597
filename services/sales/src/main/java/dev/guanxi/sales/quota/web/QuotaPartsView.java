package dev.guanxi.sales.quota.web;

import dev.guanxi.sales.quota.Distribution;
import dev.guanxi.sales.quota.Quota;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quota, its parts, and whether they make it.
 *
 * @param sum of the parts
 * @param difference what the parts lack of the whole; negative when they are more
 */
@Schema(name = "QuotaParts")
public record QuotaPartsView(
        QuotaView whole,
        List<QuotaView> parts,
        @Schema(examples = "300000.00") String sum,
        @Schema(examples = "0.00") String difference,
        boolean complete) {
    static QuotaPartsView of(Distribution.Parts found) {
        var amount = found.whole().profile().amount();
        var sum = found.parts().stream()
                .map(Quota::profile)
                .map(profile -> profile.amount())
                .reduce(amount.subtract(amount), BigDecimal::add);
        var difference = amount.subtract(sum);
        return new QuotaPartsView(
                QuotaView.of(found.whole()),
                found.parts().stream().map(QuotaView::of).toList(),
                sum.toPlainString(),
                difference.toPlainString(),
                difference.signum() == 0);
    }
}
