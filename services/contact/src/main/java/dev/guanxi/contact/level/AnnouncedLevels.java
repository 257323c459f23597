package dev.guanxi.contact.level;

import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tells the other services of the levels of customers, of those only that are others than what they know. */
@Singleton
class AnnouncedLevels extends AggregateRepository<AnnouncedLevel> implements LevelFollower {
    private static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;
    private static final String NEWS = """
            select k.id, k.level, k.ground, k.owner_id, k.team, a.id as announced from (
                select c.id, coalesce(l.level, 'BASIC') as level, coalesce(l.ground, 'NOTHING') as ground,
                    c.owner_id, c.team
                from customer c left join customer_level l on l.customer_id = c.id and l.product_line = ''
                where c.id = any($1) and c.status <> 'ERASED') k
            left join announced_level a on a.customer_id = k.id
            where case when a.id is null then k.ground <> 'NOTHING' else
                (a.level, a.ground, a.owner_id, a.team) is distinct from (k.level, k.ground, k.owner_id, k.team) end
            """;
    private static final String GONE = """
            select a.id from announced_level a where a.customer_id = any($1)
                and not exists (select from customer c where c.id = a.customer_id and c.status <> 'ERASED')
            """;

    AnnouncedLevels(Ledger ledger) {
        super(AnnouncedLevel.class, "customer-level", POLICY, ledger);
    }

    @Override
    public Uni<Void> levelsFound(UUID[] customers) {
        return InTransaction.select(FoundLevel::of, NEWS, (Object) customers)
                .chain(this::announce)
                .chain(() -> InTransaction.select(row -> (UUID) row[0], GONE, (Object) customers))
                .chain(this::end);
    }

    private Uni<Void> announce(List<FoundLevel> news) {
        var known = news.stream()
                .filter(found -> found.announced() != null)
                .collect(toMap(found -> Objects.requireNonNull(found.announced()), found -> found));
        var fresh = news.stream()
                .filter(found -> found.announced() == null)
                .map(AnnouncedLevel::of)
                .toList();
        return addAll(fresh)
                .chain(() -> changeEach(
                        findAll(known.keySet()),
                        announced -> announced.become(Objects.requireNonNull(known.get(announced.id())))));
    }

    private Uni<Void> end(List<UUID> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : findAll(gone).invoke(all -> all.forEach(AnnouncedLevel::end)).chain(this::eraseAll);
    }
}
