package dev.guanxi.sales.absence;

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
import org.jspecify.annotations.Nullable;

/** Where absences are kept. People see their own, those who lead them see theirs. */
@Singleton
class Absences extends AggregateRepository<Absence> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ANALYST, Roles.ADMIN);

    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('absences'))) held";

    private static final String CLASHES = """
            select a.first_day, a.last_day, a.seller_id = $2 as theirs, a.seller_id = $3 as of_stand_in
            from absence a
            where a.id <> $1 and a.days && daterange($4::date, $5::date, '[]')
                and (a.seller_id in ($2, $3) or a.stand_in_id = $2)
            union all
            select s.absent_from, s.absent_until, false, true from seller s
            where s.id = $3 and s.absent_from is not null
                and daterange(s.absent_from, s.absent_until, '[]') && daterange($4::date, $5::date, '[]')
            order by theirs desc, of_stand_in desc, first_day limit 1
            """;

    Absences(Ledger ledger) {
        super(Absence.class, "absence", POLICY, ledger);
    }

    /** Until this transaction ends nobody else says who is away. */
    Uni<Void> alone() {
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME).replaceWithVoid();
    }

    /**
     * Another absence on some of the same days.
     *
     * @param theirs whether it is of the same person
     * @param ofStandIn whether it is of whoever is to stand in
     */
    record Clash(LocalDate firstDay, @Nullable LocalDate lastDay, boolean theirs, boolean ofStandIn) {}

    /** What speaks against an absence, if anything does: at most one. */
    Uni<List<Clash>> clashes(Absence absence) {
        var wanted = absence.profile();
        return InTransaction.select(
                Absences::clash,
                CLASHES,
                absence.id(),
                absence.sellerId(),
                wanted.standInId() instanceof UUID standIn ? standIn : absence.id(),
                wanted.firstDay(),
                wanted.lastDay());
    }

    private static Clash clash(Object[] row) {
        return new Clash(
                (LocalDate) row[0], (LocalDate) row[1], Boolean.TRUE.equals(row[2]), Boolean.TRUE.equals(row[3]));
    }
}
