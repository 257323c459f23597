package dev.guanxi.sales.org;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where reporting lines are kept. Everybody in sales knows who reports to whom. */
@Singleton
class ReportingLines extends AggregateRepository<ReportingLine> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('reporting-lines'))) held";
    private static final String REPORTING_TO =
            "select seller_id from reporting_span where manager_id = $1 and days @> $2::date order by seller_id";

    ReportingLines(Ledger ledger) {
        super(ReportingLine.class, "reporting-line", POLICY, ledger);
    }

    /** Until this transaction ends nobody else changes who reports to whom. */
    Uni<Void> alone() {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).replaceWithVoid();
    }

    /** All lines of some people, the first ones first. */
    Uni<List<ReportingLine>> of(Collection<UUID> sellers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ReportingLine where sellerId in ?1 order by fromDay nulls first",
                                ReportingLine.class)
                        .setParameter(1, sellers)
                        .getResultList());
    }

    /** Who reports to somebody on a day, not counting those below them. */
    Uni<List<UUID>> reportingTo(UUID manager, LocalDate day) {
        return InTransaction.select(row -> (UUID) row[0], REPORTING_TO, manager, day);
    }
}
