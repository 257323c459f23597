package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Contribution;
import dev.guanxi.contact.matching.Described;
import dev.guanxi.contact.matching.Weights;
import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pairs of records that somebody should look at, or has. They hold no word of what the records say. */
@ApplicationScoped
class Pairs {
    private static final String PUT = """
            insert into duplicate_pair as p (id, version, kind, one, other, bits, score, verdict, status,
                one_owner, one_team, other_owner, other_team, found_at)
            select f.id, 0, $1, f.one, f.other, round(f.bits::numeric, 3), round(f.score::numeric, 6), f.verdict, 'OPEN',
                f.one_owner, f.one_team, f.other_owner, f.other_team, now()
            from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::float8[], $6::float8[], $7::text[], $8::text[], $9::text[],
                $10::text[], $11::text[])
                f (id, one, other, bits, score, verdict, one_owner, one_team, other_owner, other_team)
            on conflict (one, other) do update set version = p.version + 1, status = 'OPEN', bits = excluded.bits,
                score = excluded.score, verdict = excluded.verdict
            where (p.status, p.bits) is distinct from (excluded.status, excluded.bits)
                and (p.status <> 'DISMISSED' or excluded.bits > p.bits)
            """;
    private static final String DROP = """
            delete from duplicate_pair p where status = 'OPEN' and (one = any($1) or other = any($1))
                and not exists (select from unnest($2::uuid[], $3::uuid[]) f (one, other)
                    where f.one = p.one and f.other = p.other)
            """;
    private static final String FOLLOW = """
            update duplicate_pair p set %1$s_owner = r.owner, %1$s_team = r.team
            from unnest($1::uuid[], $2::text[], $3::text[]) r (id, owner, team)
            where p.%1$s = r.id and (p.%1$s_owner, p.%1$s_team) is distinct from (r.owner, r.team)
            """;
    private static final String MERGED = """
            update duplicate_pair p set status = 'MERGED', version = p.version + 1
            from unnest($1::uuid[], $2::uuid[]) m (id, survivor)
            where p.one = least(m.id, m.survivor) and p.other = greatest(m.id, m.survivor) and p.status <> 'MERGED'
            """;
    private static final String LEAVE =
            "delete from duplicate_pair where status = 'OPEN' and (one = any($1) or other = any($1))";
    private static final String FORGET = "delete from duplicate_pair where one = any($1) or other = any($1)";
    private static final String DISMISSED = """
            select case when one = $1 then other else one end from duplicate_pair
            where (one = $1 or other = $1) and status = 'DISMISSED'
            """;

    /** These are the pairs of the records now; others of theirs go, unless somebody decided on them. */
    Uni<Void> replace(RecordKind kind, List<UUID> records, List<Pair> found) {
        var ones = array(found, pair -> pair.one().id());
        var others = array(found, pair -> pair.other().id());
        return InTransaction.update(DROP, records.toArray(UUID[]::new), ones, others)
                .chain(() -> found.isEmpty() ? Uni.createFrom().item(0) : put(kind, found, ones, others))
                .replaceWithVoid();
    }

    /** A pair that was dismissed comes back when it looks more like one than it did then. */
    private static Uni<Integer> put(RecordKind kind, List<Pair> found, UUID[] ones, UUID[] others) {
        return InTransaction.update(
                PUT,
                kind.name(),
                array(found, _ -> Ids.next()),
                ones,
                others,
                found.stream().map(Pairs::bits).toArray(Double[]::new),
                found.stream().map(pair -> pair.comparison().score()).toArray(Double[]::new),
                texts(found, pair -> pair.comparison().verdict().name()),
                texts(found, pair -> pair.one().ownership().owner()),
                texts(found, pair -> pair.one().ownership().team()),
                texts(found, pair -> pair.other().ownership().owner()),
                texts(found, pair -> pair.other().ownership().team()));
    }

    private static double bits(Pair pair) {
        return Weights.PRIOR
                + pair.comparison().contributions().stream()
                        .mapToDouble(Contribution::weight)
                        .sum();
    }

    private static UUID[] array(List<Pair> pairs, Function<Pair, UUID> id) {
        return pairs.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> things, Function<T, @Nullable String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    /** Keeps to whom the records of each pair belong, by which lists are walked. */
    Uni<Void> follow(List<Described> records) {
        var ids = records.stream().map(Described::id).toArray(UUID[]::new);
        var owners = texts(records, record -> record.ownership().owner());
        var teams = texts(records, record -> record.ownership().team());
        return InTransaction.update(FOLLOW.formatted("one"), ids, owners, teams)
                .chain(() -> InTransaction.update(FOLLOW.formatted("other"), ids, owners, teams))
                .replaceWithVoid();
    }

    /** The records have become others: that settles the pairs with those, and there is no other to look at. */
    Uni<Void> merge(List<Described> merged) {
        if (merged.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = merged.stream().map(Described::id).toArray(UUID[]::new);
        var survivors = merged.stream().map(Described::mergedInto).toArray(UUID[]::new);
        return InTransaction.update(MERGED, ids, survivors)
                .chain(() -> InTransaction.update(LEAVE, (Object) ids))
                .replaceWithVoid();
    }

    /** The records are away and may come back: there is nothing to look at, and what was decided stays. */
    Uni<Void> leave(Collection<UUID> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(LEAVE, (Object) records.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    /** Nothing of the records remains. */
    Uni<Void> forget(Collection<UUID> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(FORGET, (Object) records.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    /** Those of whom somebody said that they are not the same as this one. */
    Uni<Set<UUID>> dismissedWith(UUID record) {
        return InTransaction.select(row -> (UUID) row[0], DISMISSED, record).map(Set::copyOf);
    }
}
