package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.territory.RecordKind;
import dev.guanxi.sales.transfer.Transfer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which records realignments move, and what became of each; within the present transaction. */
@ApplicationScoped
class Moves {
    private static final String PUT = """
            insert into realignment_move as m (id, realignment_id, kind, record_id, from_territory_id, to_territory_id, owner_id,
                team, to_owner_id, to_team, amount, currency, late, agreed, outcome)
            select r.id, $1, r.kind, r.record, r.from_territory, r.to_territory, r.owner, r.team, r.to_owner, r.to_team,
                r.amount::numeric, r.currency, $2, $2, 'WAITING'
            from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[],
                $11::text[], $12::text[], $13::text[])
                r(id, kind, record, from_territory, to_territory, owner, team, to_owner, to_team, amount, currency)
            on conflict (realignment_id, record_id) do update
            set agreed = (m.to_territory_id, m.owner_id, m.team)
                is not distinct from (excluded.to_territory_id, excluded.owner_id, excluded.team)
            where m.outcome = 'WAITING' and not m.late
            """;
    private static final String CLEAR = "delete from realignment_move where realignment_id = $1";
    private static final String NEXT = """
            select id, kind, record_id, owner_id, team, to_owner_id, to_team, agreed from realignment_move
            where realignment_id = $1 and outcome = 'WAITING' order by id limit $2
            """;
    private static final String LAST_MOVED = """
            select id, kind, record_id, owner_id, team, to_owner_id, to_team, agreed from realignment_move
            where realignment_id = $1 and outcome in ('MOVED', 'ASKED') order by id desc limit $2
            """;
    private static final String SETTLE = """
            update realignment_move m set outcome = s.outcome, finding = s.finding
            from unnest($1::uuid[], $2::text[], $3::text[]) s(id, outcome, finding) where m.id = s.id
            """;

    /** What the contact service made of what it was asked. */
    private static final String HEARD = """
            update realignment_move m set
                outcome = case when (c.owner_id, c.team) is not distinct from (m.to_owner_id, m.to_team) then 'MOVED'
                    else 'REFUSED' end,
                finding = case when (c.owner_id, c.team) is not distinct from (m.to_owner_id, m.to_team) then null
                    when c.id is null or c.status <> 'ACTIVE' then 'GONE' else 'TAKEN_MEANWHILE' end
            from realignment_move a left join customer_region c on c.id = a.record_id
            where a.id = m.id and a.outcome = 'ASKED'
                and (c.id is null or c.status <> 'ACTIVE'
                    or (c.owner_id, c.team) is distinct from (a.owner_id, a.team))
            """;

    private static final String GAINS = """
            select to_owner_id, min(to_territory_id::text)::uuid, count(*) from realignment_move
            where realignment_id = $1 and outcome in ('MOVED', 'ASKED') and to_owner_id is distinct from owner_id
            group by to_owner_id order by to_owner_id
            """;

    Moves() {}

    /**
     * A record in line.
     *
     * @param agreed whether it is as it was at the preview
     */
    record Waiting(UUID id, RecordKind kind, Transfer transfer, boolean agreed) {
        boolean isTransfer() {
            return !transfer.from().equals(transfer.to());
        }
    }

    /** What became of it. */
    record Result(UUID id, MoveOutcome outcome, @Nullable MoveFinding finding) {}

    /** What somebody gets, and in which territory among others. */
    record Gain(String owner, @Nullable UUID territory, long records) {}

    /**
     * Takes these down.
     *
     * @param late whether this is after the preview; what was taken down then is compared only
     */
    Uni<Void> put(UUID realignment, boolean late, List<PlannedMove> moves) {
        return moves.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(
                                PUT,
                                realignment,
                                late,
                                moves.stream().map(_ -> Ids.next()).toArray(UUID[]::new),
                                texts(moves, move -> move.kind().name()),
                                ids(moves, PlannedMove::record),
                                ids(moves, PlannedMove::fromTerritory),
                                ids(moves, PlannedMove::toTerritory),
                                texts(moves, move -> move.from().owner()),
                                texts(moves, move -> move.from().team()),
                                texts(moves, move -> move.to().owner()),
                                texts(moves, move -> move.to().team()),
                                texts(moves, move -> amount(move.amount())),
                                texts(moves, move -> currency(move.amount())))
                        .replaceWithVoid();
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private static @Nullable String[] texts(List<PlannedMove> moves, Function<PlannedMove, @Nullable String> text) {
        return moves.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable UUID[] ids(List<PlannedMove> moves, Function<PlannedMove, @Nullable UUID> id) {
        return moves.stream().map(id).toArray(UUID[]::new);
    }

    Uni<Void> clear(UUID realignment) {
        return InTransaction.update(CLEAR, realignment).replaceWithVoid();
    }

    Uni<List<Waiting>> next(UUID realignment, int most) {
        return InTransaction.select(Moves::waiting, NEXT, realignment, most);
    }

    /** Those that can be taken back, the last one first. */
    Uni<List<Waiting>> lastMoved(UUID realignment, int most) {
        return InTransaction.select(Moves::waiting, LAST_MOVED, realignment, most);
    }

    private static Waiting waiting(Object[] row) {
        var transfer = new Transfer(
                (UUID) row[2], Ownership.of((String) row[3], (String) row[4]), Ownership.of((String) row[5], (String)
                        row[6]));
        return new Waiting((UUID) row[0], RecordKind.valueOf((String) row[1]), transfer, (Boolean) row[7]);
    }

    Uni<Void> settle(List<Result> results) {
        var findings = new ArrayList<@Nullable String>();
        results.forEach(result -> findings.add(name(result.finding())));
        return InTransaction.update(
                        SETTLE,
                        results.stream().map(Result::id).toArray(UUID[]::new),
                        results.stream().map(result -> result.outcome().name()).toArray(String[]::new),
                        findings.toArray(String[]::new))
                .replaceWithVoid();
    }

    private static @Nullable String name(@Nullable MoveFinding finding) {
        return finding == null ? null : finding.name();
    }

    /** Takes note of what became of customers whom the contact service was asked to give away. */
    Uni<Void> hear() {
        return InTransaction.update(HEARD).replaceWithVoid();
    }

    /** Who gets how much by one. */
    Uni<List<Gain>> gains(UUID realignment) {
        return InTransaction.select(row -> new Gain((String) row[0], (UUID) row[1], (Long) row[2]), GAINS, realignment);
    }
}
