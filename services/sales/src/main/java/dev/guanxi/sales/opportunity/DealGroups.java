package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The deals of a list in groups, each with what its deals add up to.
 *
 * @param groups at most 500: of days and months in their order, of others the largest first
 * @param withoutRate deals that are in no sum because a rate is missing; null where no currency was asked for
 */
public record DealGroups(
        @Schema(examples = "stage") String by,
        List<Group> groups,
        @Nullable WithoutRate withoutRate) {
    /**
     * Those that have the same.
     *
     * @param key what they have; null for those that have nothing there
     * @param label what people call a person or a customer
     * @param filter with which the list shows them, together with that of the whole
     * @param sums their amounts, one sum a currency, or the one that was asked for
     * @param weighted the same, each amount times its deal's probability
     */
    @Schema(name = "DealGroup")
    public record Group(
            @Nullable @Schema(examples = "ENGAGING") String key,
            @Nullable @Schema(examples = "Li Lei") String label,
            @Schema(examples = "stage=='ENGAGING'") String filter,
            long count,
            List<Money> sums,
            List<Money> weighted) {}
}
