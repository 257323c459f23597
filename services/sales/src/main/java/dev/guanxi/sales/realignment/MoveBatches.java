package dev.guanxi.sales.realignment;

import dev.guanxi.sales.realignment.Moves.Result;
import dev.guanxi.sales.realignment.Moves.Waiting;
import dev.guanxi.sales.territory.RecordKind;
import dev.guanxi.sales.transfer.Outcome;
import dev.guanxi.sales.transfer.Transfer;
import dev.guanxi.sales.transfer.Transfers;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moves some records and writes down what became of each, within the present transaction. */
@ApplicationScoped
class MoveBatches {
    private static final Map<RecordKind, String> LISTS =
            Map.of(RecordKind.CUSTOMER, "customers", RecordKind.OPPORTUNITY, "opportunities", RecordKind.LEAD, "leads");

    private final List<Transfers> transfers;
    private final Moves moves;

    MoveBatches(@All List<Transfers> transfers, Moves moves) {
        this.transfers = transfers;
        this.moves = moves;
    }

    /** What changed since the preview is left; the others go where they are to go, unless somebody was faster. */
    Uni<Void> move(List<Waiting> batch) {
        var due = batch.stream().filter(one -> one.agreed() && one.isTransfer()).toList();
        return outcomes(due, Transfers::take)
                .chain(outcomes -> moves.settle(batch.stream()
                        .map(one -> moved(one, outcomes.get(one.transfer().id())))
                        .toList()));
    }

    private static Result moved(Waiting row, @Nullable Outcome outcome) {
        if (!row.agreed()) {
            return new Result(row.id(), MoveOutcome.REFUSED, MoveFinding.ELSEWHERE_MEANWHILE);
        }
        return switch (outcome) {
            case null -> new Result(row.id(), MoveOutcome.UNCHANGED, null);
            case MOVED -> new Result(row.id(), MoveOutcome.MOVED, null);
            case ASKED -> new Result(row.id(), MoveOutcome.ASKED, null);
            case THERE_ALREADY -> new Result(row.id(), MoveOutcome.UNCHANGED, null);
            case TAKEN_MEANWHILE -> new Result(row.id(), MoveOutcome.REFUSED, MoveFinding.TAKEN_MEANWHILE);
            case CLOSED -> new Result(row.id(), MoveOutcome.REFUSED, MoveFinding.CLOSED);
            case GONE -> new Result(row.id(), MoveOutcome.REFUSED, MoveFinding.GONE);
        };
    }

    /** Those that nobody gave away since go back. */
    Uni<Void> takeBack(List<Waiting> batch) {
        return outcomes(batch, Transfers::takeBack)
                .chain(outcomes -> moves.settle(batch.stream()
                        .map(one -> takenBack(
                                one, outcomes.getOrDefault(one.transfer().id(), Outcome.GONE)))
                        .toList()));
    }

    private static Result takenBack(Waiting row, Outcome outcome) {
        return switch (outcome) {
            case MOVED, ASKED, THERE_ALREADY -> new Result(row.id(), MoveOutcome.UNDONE, null);
            case TAKEN_MEANWHILE -> new Result(row.id(), MoveOutcome.KEPT, MoveFinding.TAKEN_MEANWHILE);
            case CLOSED -> new Result(row.id(), MoveOutcome.KEPT, MoveFinding.CLOSED);
            case GONE -> new Result(row.id(), MoveOutcome.KEPT, MoveFinding.GONE);
        };
    }

    /** One that cannot be moved, by our own fault. */
    Uni<Void> giveUp(Waiting row, boolean undoing) {
        var outcome = undoing ? MoveOutcome.KEPT : MoveOutcome.REFUSED;
        return moves.settle(List.of(new Result(row.id(), outcome, MoveFinding.FAILED)));
    }

    private Uni<Map<UUID, Outcome>> outcomes(
            List<Waiting> batch, BiFunction<Transfers, List<Transfer>, Uni<Map<UUID, Outcome>>> step) {
        var kinds = batch.stream()
                .collect(Collectors.groupingBy(
                        Waiting::kind, Collectors.mapping(Waiting::transfer, Collectors.toList())));
        return Multi.createFrom()
                .items(kinds.keySet().stream().sorted())
                .onItem()
                .transformToUniAndConcatenate(kind -> step.apply(of(kind), kinds.getOrDefault(kind, new ArrayList<>())))
                .collect()
                .asList()
                .map(all -> {
                    Map<UUID, Outcome> outcomes = new HashMap<>();
                    all.forEach(outcomes::putAll);
                    return outcomes;
                });
    }

    private Transfers of(RecordKind kind) {
        return transfers.stream()
                .filter(one -> one.list().equals(LISTS.get(kind)))
                .findFirst()
                .orElseThrow();
    }
}
