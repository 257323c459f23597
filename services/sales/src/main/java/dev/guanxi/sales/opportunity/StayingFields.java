package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import dev.guanxi.sales.stages.PipelineCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file tells of a deal and does not change: it may stand in it, as in a list that was taken away and comes back. */
@ApplicationScoped
class StayingFields {
    private final KnownSellers sellers;
    private final PipelineCatalogue pipelines;

    StayingFields(KnownSellers sellers, PipelineCatalogue pipelines) {
        this.sellers = sellers;
        this.pipelines = pipelines;
    }

    /** Looks up whom the rows name, once for all of them. */
    Uni<Check> of(List<ImportRow> rows) {
        return sellers.named(rows.stream()
                        .map(row -> ImportedDeal.key(row.text("owner")))
                        .collect(Collectors.toSet()))
                .map(named -> new Check(named, pipelines));
    }

    /** Refuses rows that say something else. */
    record Check(Map<String, List<KnownSeller>> named, PipelineCatalogue pipelines) {
        void check(Opportunity deal, ImportRow row) {
            var state = deal.state();
            var pipeline = pipelines.require(state.pipeline());
            compare(row, "pipeline", pipeline, said -> pipelines.called(said).equals(pipeline));
            compare(row, "stage", state.stage(), said -> state.stage().equals(pipeline.called(said)));
            compare(row, "owner", state.ownerId(), said -> isOwner(deal, said));
            compare(row, "product", product(deal), said -> isDelivered(deal, said));
            compare(row, "engagedOn", state.engagedAt(), said -> said.equals(day(state.engagedAt())));
            compare(row, "closedOn", state.closedAt(), said -> said.equals(day(state.closedAt())));
            compare(row, "lostReason", state.lostReason(), said -> said.equals(state.lostReason()));
        }

        private static void compare(ImportRow row, String field, @Nullable Object present, Predicate<String> isSo) {
            var said = row.text(field);
            if (said == null ? row.empties(field) && present != null : !isSo.test(said)) {
                throw new Invalid(field, "deal-field-stays", field);
            }
        }

        private static @Nullable Object product(Opportunity deal) {
            return deal.terms().lines().stream().findFirst().orElse(null);
        }

        private boolean isOwner(Opportunity deal, String name) {
            return named.getOrDefault(ImportedDeal.key(name), List.of()).stream()
                    .anyMatch(seller -> Objects.equals(
                            seller.ownership().owner(), deal.ownership().owner()));
        }

        private static boolean isDelivered(Opportunity deal, String product) {
            return deal.terms().lines().stream()
                    .anyMatch(line -> product.equalsIgnoreCase(line.name()) || product.equalsIgnoreCase(line.sku()));
        }

        private static @Nullable String day(@Nullable Instant at) {
            return at == null ? null : at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }
    }
}
