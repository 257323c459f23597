package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.opportunity.Opportunities;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with the parts in a deal. One method, one transaction. */
@ApplicationScoped
public class SplitService {
    private static final String KNOWN = "select 1 from deal_split where deal_id = $1";

    private final Splits splits;
    private final Opportunities deals;
    private final Clock clock;

    SplitService(Splits splits, Opportunities deals, Clock clock) {
        this.splits = splits;
        this.deals = deals;
        this.clock = clock;
    }

    @WithSession
    public Uni<DealSplit> get(UUID id) {
        return splits.require(id);
    }

    @WithTransaction
    public Uni<DealSplit> agree(UUID dealId, SplitParts parts) {
        return deals.require(dealId)
                .call(() -> InTransaction.select(row -> row[0], KNOWN, dealId)
                        .invoke(found -> ensureField(found.isEmpty(), "dealId", "split-known")))
                .map(deal -> DealSplit.agree(dealId, deal.ownership(), parts, clock.instant()))
                .chain(splits::add);
    }

    @WithTransaction
    public Uni<DealSplit> change(UUID id, long expectedVersion, SplitParts parts) {
        return splits.change(id, expectedVersion, split -> split.change(parts));
    }

    @WithTransaction
    public Uni<Void> withdraw(UUID id, long expectedVersion) {
        return splits.require(id)
                .invoke(split -> split.expectVersion(expectedVersion))
                .invoke(DealSplit::withdraw)
                .chain(split -> splits.removeAll(List.of(split)));
    }
}
