package dev.guanxi.contact.dossier;

import dev.guanxi.contact.interaction.InteractionKind;
import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What we spent on a customer (企业投入), summed up from the interactions that were logged. */
public record Investment(
        @Schema(description = "How often they were visited.")
        long visits,

        @Schema(description = "How many gifts they got.") long gifts,

        @Schema(
                description = "Hours that our people spent; of an interaction that names none, its minutes.",
                examples = "12.50")
        BigDecimal hours,

        @Schema(description = "What was paid for it, currency by currency.", maxItems = 200)
        List<Money> cost,

        @Schema(description = "The same for each kind of interaction.", maxItems = 10)
        List<OfKind> kinds) {

    /** What was spent by one kind of interaction. */
    @Schema(name = "InvestmentOfKind")
    public record OfKind(InteractionKind kind, long times, BigDecimal hours) {}

    static Investment of(List<OfKind> kinds, List<Money> cost) {
        return new Investment(
                times(kinds, InteractionKind.VISIT),
                times(kinds, InteractionKind.GIFT),
                kinds.stream().map(OfKind::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                cost,
                kinds);
    }

    private static long times(List<OfKind> kinds, InteractionKind kind) {
        return kinds.stream()
                .filter(of -> of.kind() == kind)
                .mapToLong(OfKind::times)
                .sum();
    }
}
