package dev.guanxi.sales.calendar;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Where kinds of activity are kept. Everybody in sales sees them. */
@Singleton
class ActivityTypes extends AggregateRepository<ActivityType> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('activity-types'))) held";
    private static final String TAKEN = "select exists (select from activity_type where type_key = $1)";

    ActivityTypes(Ledger ledger) {
        super(ActivityType.class, "activity-type", POLICY, ledger);
    }

    /** Whether there is one of this key. Nobody else defines any until this transaction ends. */
    Uni<Boolean> isTaken(String key) {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(() -> InTransaction.select(row -> (Boolean) row[0], TAKEN, key))
                .map(found -> found.getFirst());
    }
}
