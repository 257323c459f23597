package dev.guanxi.contact.level;

import dev.guanxi.contact.sweep.Sweeper;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the level that counts. Asked for one customer it looks at rules and choices; for lists and programmes the
 * levels that follow from anything at all are kept in {@code customer_level}. Whoever lies in the recycle bin keeps
 * theirs, so that nothing begins anew when they are back; lists and programmes pass over them.
 */
@ApplicationScoped
public class Levels implements Sweeper {
    static final String SWEEP = "relationship-levels";

    private static final String OF = "select level, ground, source_id from relationship_level($1, $2)";

    private static final String REMOVE = """
            delete from customer_level l where customer_id = any($1) and (
                not exists (select from customer c where c.id = l.customer_id and c.status in ('ACTIVE', 'REMOVED'))
                or product_line <> '' and not exists (select from level_choice x
                    where x.customer_id = l.customer_id and x.product_line = l.product_line and x.standing = 'CURRENT')
                or (select ground from relationship_level(l.customer_id, l.product_line)) = 'NOTHING')
            """;
    private static final String KEEP = """
            insert into customer_level (customer_id, product_line, level, ground, source_id, owner_id, team)
            select c.id, p.line, r.level, r.ground, r.source_id, c.owner_id, c.team from customer c
            cross join lateral (select '' as line union
                select x.product_line from level_choice x where x.customer_id = c.id and x.standing = 'CURRENT') p
            cross join lateral relationship_level(c.id, p.line) r
            where c.id = any($1) and c.status in ('ACTIVE', 'REMOVED') and r.ground <> 'NOTHING'
            on conflict (customer_id, product_line) do update set
                level = excluded.level, ground = excluded.ground, source_id = excluded.source_id,
                owner_id = excluded.owner_id, team = excluded.team
            where (customer_level.level, customer_level.ground, customer_level.source_id, customer_level.owner_id,
                customer_level.team) is distinct from
                (excluded.level, excluded.ground, excluded.source_id, excluded.owner_id, excluded.team)
            """;

    /** While nobody has decided anything, there is nothing to look for. */
    private static final String CONCERNED = """
            select asked.customer from unnest(cast(cast(?1 as text) as uuid[])) as asked (customer)
            where exists (select from level_rule where not retired)
                or exists (select from level_choice c where c.customer_id = asked.customer)
                or exists (select from customer_level l where l.customer_id = asked.customer)
                or exists (select from announced_level a where a.customer_id = asked.customer)
            """;

    private final Pool database;
    private final List<LevelFollower> followers;

    Levels(Pool database, @All List<LevelFollower> followers) {
        this.database = database;
        this.followers = followers;
    }

    Uni<Level> of(UUID customer, String productLine) {
        return database.preparedQuery(OF)
                .execute(Tuple.of(customer, productLine))
                .map(rows -> rows.iterator().next())
                .map(row -> new Level(
                        RelationshipLevel.valueOf(row.getString("level")),
                        Level.Ground.valueOf(row.getString("ground")),
                        row.getUUID("source_id")));
    }

    /** These customers may have changed; in the transaction at hand. */
    public Uni<Void> follow(Collection<UUID> customers) {
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CONCERNED, UUID.class)
                        .setParameter(1, ids)
                        .getResultList())
                .chain(concerned -> concerned.isEmpty() ? Uni.createFrom().voidItem() : refresh(concerned));
    }

    /** Finds the levels of these customers anew, and lets those know who follow; in the transaction at hand. */
    public Uni<Void> refresh(Collection<UUID> customers) {
        var ids = customers.toArray(UUID[]::new);
        return InTransaction.update(REMOVE, (Object) ids)
                .chain(() -> InTransaction.update(KEEP, (Object) ids))
                .chain(() -> Multi.createFrom()
                        .iterable(followers)
                        .onItem()
                        .transformToUniAndConcatenate(follower -> follower.levelsFound(ids))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    @Override
    public String sweeps() {
        return SWEEP;
    }

    @Override
    public Uni<Void> sweep(Collection<UUID> customers) {
        return refresh(customers);
    }
}
