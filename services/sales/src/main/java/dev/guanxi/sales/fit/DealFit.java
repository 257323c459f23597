package dev.guanxi.sales.fit;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well the products of a deal fit what its customer needs and does not have.
 *
 * @param fit Σ(importance × percent of the product that meets the need best) ÷ Σ(importance), rounded
 * @param needs the most important first
 * @param products the best first
 */
public record DealFit(
        @Nullable
        @Schema(
                description =
                        "All products together, 0 to 100: Σ(importance × percent of the product that meets the need"
                                + " best) ÷ Σ(importance). Absent when nothing is known that the customer needs and does not have.",
                examples = "80")
        Integer fit,

        @Schema(description = "What the customer needs and does not have, the most important first.")
        List<NeedFit> needs,

        @Schema(description = "The products of the deal, the one that fits best first.")
        List<ProductFit> products) {

    /** From so many percent on a product meets a need; contact reckons so. */
    private static final int MEETS = 50;

    /** How well the deal meets one need. */
    public record NeedFit(
            UUID needId,

            @Nullable @Schema(examples = "Breathable") String english,

            @Nullable @Schema(examples = "透气") String chinese,

            @Schema(description = "1 (would be nice) to 5 (cannot do without)", examples = "5")
            int importance,

            @Schema(description = "How well the best product of the deal meets it, 0 to 100.", examples = "80")
            int percent,

            @Nullable @Schema(description = "That product; absent when none does anything for it.")
            UUID productId) {}

    /** How well one product of the deal fits. */
    public record ProductFit(
            UUID productId,

            @Nullable @Schema(examples = "QC-01") String sku,

            @Nullable @Schema(examples = "Air shoe") String name,

            @Nullable
            @Schema(
                    description =
                            "Σ(importance × percent) ÷ Σ(importance), 0 to 100, as contact reckons it; absent as above.",
                    examples = "60")
            Integer fit,

            @Schema(description = "How many of the needs it meets at least by half.", examples = "2")
            long needsMet) {}

    /** A need of the customer's and what one product of the deal does for it; either may be missing. */
    record Match(@Nullable Need need, @Nullable Product product, int percent) {}

    record Need(UUID id, @Nullable String english, @Nullable String chinese, int importance) {}

    record Product(UUID id, @Nullable String sku, @Nullable String name) {}

    static DealFit of(Collection<Match> matches) {
        var needs = by(matches, Match::need).entrySet().stream()
                .map(found -> need(found.getKey(), found.getValue()))
                .sorted(Comparator.comparingInt(NeedFit::importance).reversed().thenComparing(NeedFit::needId))
                .toList();
        var whole = needs.stream().mapToInt(NeedFit::importance).sum();
        var met = needs.stream()
                .mapToInt(need -> need.importance() * need.percent())
                .sum();
        var products = by(matches, Match::product).entrySet().stream()
                .map(found -> product(found.getKey(), found.getValue(), whole))
                .sorted(Comparator.comparingInt((ProductFit product) -> product.fit() == null ? 0 : product.fit())
                        .reversed()
                        .thenComparing(ProductFit::productId))
                .toList();
        return new DealFit(share(met, whole), needs, products);
    }

    private static <K> LinkedHashMap<K, List<Match>> by(Collection<Match> matches, Function<Match, @Nullable K> key) {
        return matches.stream()
                .filter(match -> key.apply(match) != null)
                .collect(Collectors.groupingBy(
                        match -> Objects.requireNonNull(key.apply(match)), LinkedHashMap::new, Collectors.toList()));
    }

    private static NeedFit need(Need need, List<Match> matches) {
        var best = matches.stream()
                .filter(match -> match.product() != null && match.percent() > 0)
                .max(Comparator.comparingInt(Match::percent));
        return new NeedFit(
                need.id(),
                need.english(),
                need.chinese(),
                need.importance(),
                best.map(Match::percent).orElse(0),
                best.map(Match::product).map(Product::id).orElse(null));
    }

    private static ProductFit product(Product product, List<Match> matches, int whole) {
        var met = 0;
        var many = 0L;
        for (var match : matches) {
            if (match.need() != null) {
                met += match.need().importance() * match.percent();
                many += match.percent() >= MEETS ? 1 : 0;
            }
        }
        return new ProductFit(product.id(), product.sku(), product.name(), share(met, whole), many);
    }

    private static @Nullable Integer share(int met, int whole) {
        return whole == 0 ? null : Math.round((float) met / whole);
    }
}
