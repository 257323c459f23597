package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.events.TraceContext;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import dev.guanxi.sales.realignment.Moves.Waiting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Brings a claimed realignment on: looks through the records, puts it into force, moves the records, or takes all that back.
 * Each step is a transaction with its progress in it, so that whoever takes over after a crash goes on where it stands.
 */
@ApplicationScoped
class RealignmentWork {
    private static final Logger LOG = Logger.getLogger(RealignmentWork.class);

    /** Records that go in one transaction. */
    private static final int AT_ONCE = 100;

    private static final String HELD =
            "update realignment set held_until = now() + interval '30 seconds' where id = $1 and holder = $2";
    private static final String RELEASE = "update realignment set holder = null, held_until = null where id = $1";
    private static final String SURVEYED = "select surveyed from realignment where id = $1";
    private static final String MARK_SURVEYED = "update realignment set surveyed = true where id = $1";

    private final Realignments realignments;
    private final Survey survey;
    private final Enforcement enforcement;
    private final Moves moves;
    private final MoveBatches batches;
    private final RealignmentNews news;
    private final JobTransaction transactions;
    private final Clock clock;

    RealignmentWork(
            Realignments realignments,
            Survey survey,
            Enforcement enforcement,
            Moves moves,
            MoveBatches batches,
            RealignmentNews news,
            JobTransaction transactions,
            Clock clock) {
        this.realignments = realignments;
        this.survey = survey;
        this.enforcement = enforcement;
        this.moves = moves;
        this.batches = batches;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that is claimed, and by whom. */
    private record Claimed(UUID id, UUID holder, BooleanSupplier goOn) {}

    /**
     * Works until it is through with this part or it is time to stop.
     *
     * @return whether it is through
     */
    boolean perform(UUID id, UUID holder, BooleanSupplier goOn) throws Throwable {
        var claimed = new Claimed(id, holder, goOn);
        var realignment = commit(claimed, () -> found(id));
        try {
            return switch (realignment.status()) {
                case CHECKING -> preview(claimed);
                case RUNNING -> run(claimed, realignment);
                case UNDOING -> undo(claimed, realignment);
                case DRAFT, SUBMITTED, APPROVED, DONE, UNDONE, FAILED -> true;
            };
        } catch (DomainException refusal) {
            commit(
                    claimed,
                    () -> change(id, one -> one.fail(Failure.of(refusal), clock.instant()))
                            .chain(one -> news.failed(one))
                            .chain(() -> release(id)));
            return true;
        }
    }

    private Uni<Realignment> found(UUID id) {
        return realignments.find(id).map(Objects::requireNonNull);
    }

    /** A preview that was broken off begins anew. */
    private boolean preview(Claimed claimed) throws Throwable {
        commit(claimed, () -> moves.clear(claimed.id()));
        if (!look(claimed, false)) {
            return false;
        }
        commit(
                claimed,
                () -> found(claimed.id())
                        .call(one -> enforcement
                                .versions(one.plan())
                                .invoke(versions -> one.previewed(versions, clock.instant())))
                        .chain(realignments::save)
                        .chain(() -> release(claimed.id())));
        return true;
    }

    private boolean look(Claimed claimed, boolean late) throws Throwable {
        var comparison = commit(claimed, () -> found(claimed.id()).chain(survey::comparison));
        var next = Optional.of(Survey.Progress.BEGINNING);
        while (next.isPresent()) {
            if (!claimed.goOn().getAsBoolean()) {
                return false;
            }
            var progress = next.get();
            next = commit(claimed, () -> survey.look(claimed.id(), late, comparison, progress));
        }
        return true;
    }

    private boolean run(Claimed claimed, Realignment realignment) throws Throwable {
        if (!realignment.isApplied()) {
            commit(claimed, () -> found(claimed.id()).invoke(this::note).chain(enforcement::apply));
        }
        if (!surveyed(claimed)) {
            if (!look(claimed, true)) {
                return false;
            }
            commit(claimed, () -> InTransaction.update(MARK_SURVEYED, claimed.id()));
        }
        return all(claimed, realignment, false)
                && finish(claimed, one -> one.done(clock.instant()), one -> news.done(one));
    }

    private boolean surveyed(Claimed claimed) throws Throwable {
        return commit(claimed, () -> InTransaction.select(row -> (Boolean) row[0], SURVEYED, claimed.id()))
                .getFirst();
    }

    private boolean undo(Claimed claimed, Realignment realignment) throws Throwable {
        if (realignment.isApplied()) {
            commit(claimed, () -> found(claimed.id()).invoke(this::note).chain(enforcement::revert));
        }
        return all(claimed, realignment, true)
                && finish(
                        claimed,
                        one -> one.undone(clock.instant()),
                        _ -> Uni.createFrom().voidItem());
    }

    private boolean finish(Claimed claimed, Step step, Function<Realignment, Uni<Void>> after) throws Throwable {
        commit(claimed, () -> change(claimed.id(), step).chain(after::apply).chain(() -> release(claimed.id())));
        return true;
    }

    /** What is done to it at the end. */
    @FunctionalInterface
    private interface Step {
        void with(Realignment realignment);
    }

    private Uni<Realignment> change(UUID id, Step step) {
        return found(id).invoke(step::with).call(realignments::save);
    }

    /** Moves, or takes back, all that is left. */
    private boolean all(Claimed claimed, Realignment realignment, boolean undoing) throws Throwable {
        while (claimed.goOn().getAsBoolean()) {
            var batch = commit(
                    claimed,
                    () -> undoing ? moves.lastMoved(claimed.id(), AT_ONCE) : moves.next(claimed.id(), AT_ONCE));
            if (batch.isEmpty()) {
                return true;
            }
            some(claimed, realignment, undoing, batch);
        }
        return false;
    }

    /** A batch in which one fails is tried one by one. */
    private void some(Claimed claimed, Realignment realignment, boolean undoing, List<Waiting> batch) throws Throwable {
        try {
            commit(claimed, () -> {
                note(realignment);
                return undoing ? batches.takeBack(batch) : batches.move(batch);
            });
        } catch (Throwable e) {
            if (e instanceof ClaimLost || Failures.isPassing(e)) {
                throw e;
            }
            if (batch.size() > 1) {
                for (var one : batch) {
                    some(claimed, realignment, undoing, List.of(one));
                }
                return;
            }
            var row = batch.getFirst();
            LOG.errorf(
                    e,
                    "Realignment %s cannot move %s",
                    claimed.id(),
                    row.transfer().id());
            commit(claimed, () -> batches.giveUp(row, undoing));
        }
    }

    /** Histories of records say why. */
    private void note(Realignment realignment) {
        new ChangeNote(realignment.note(), null, null).attach();
    }

    private <T> T commit(Claimed claimed, Supplier<Uni<T>> work) throws Throwable {
        var starter = new JobTransaction.Starter(Caller.suite("sales-realignments"), TraceContext.current());
        return transactions.commit(
                starter, () -> held(claimed.id(), claimed.holder()).chain(() -> work.get()));
    }

    private static Uni<Void> held(UUID id, UUID holder) {
        return InTransaction.update(HELD, id, holder)
                .invoke(rows -> {
                    if (rows != 1) {
                        throw new ClaimLost(id);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> release(UUID id) {
        return InTransaction.update(RELEASE, id).replaceWithVoid();
    }
}
