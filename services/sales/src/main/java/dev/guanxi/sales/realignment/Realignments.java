package dev.guanxi.sales.realignment;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where realignments are kept; those who lead people in sales know them. */
@Singleton
class Realignments extends AggregateRepository<Realignment> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final String DUE = """
            select id from realignment where status = 'APPROVED' and effective_on <= $1 order by effective_on, id limit 20
            for update skip locked
            """;

    Realignments(Ledger ledger) {
        super(Realignment.class, "realignment", POLICY, ledger);
    }

    /** Those whose day has come, which nobody else begins meanwhile. */
    Uni<List<Realignment>> due(LocalDate today) {
        return InTransaction.select(row -> (UUID) row[0], DUE, today).chain(this::findAll);
    }
}
