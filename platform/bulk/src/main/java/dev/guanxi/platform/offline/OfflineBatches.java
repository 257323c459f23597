package dev.guanxi.platform.offline;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Hindered;
import dev.guanxi.platform.domain.DomainException.Stale;
import dev.guanxi.platform.events.AfterCommit;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.events.RelayBell;
import dev.guanxi.platform.offline.OfflineMemory.Remembered;
import dev.guanxi.platform.web.Refusals;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;

/**
 * Does what a phone did while it was away. Each operation is a transaction by itself, together with the memory of its
 * answer: whenever the process dies, what was answered is done, what was not is done when the batch comes again, and
 * nothing twice. What an operation is refused for is remembered as well; what failed by our own fault, or because the
 * database was away, is not.
 */
@Singleton
public class OfflineBatches {
    /** Whoever is outrun so often meets more than chance. */
    private static final int TRIES = 4;

    private final OfflineWork work;
    private final OfflineMemory memory;
    private final Refusals refusals;
    private final RelayBell bell;

    OfflineBatches(OfflineWork work, OfflineMemory memory, Refusals refusals, RelayBell bell) {
        this.work = work;
        this.memory = memory;
        this.refusals = refusals;
        this.bell = bell;
    }

    /** Does a batch in the caller's name. A strict one is done whole, or refused with all that stands in its way. */
    public Uni<OfflineBatchResult> take(OfflineBatch batch) {
        var ids = new HashSet<UUID>();
        batch.operations()
                .forEach(operation ->
                        ensureField(ids.add(operation.id()), "operations", "offline-operation-twice", operation.id()));
        return (batch.isStrict() ? whole(batch) : oneByOne(batch))
                .map(answers -> new OfflineBatchResult(batch.batchId(), answers));
    }

    private Uni<List<OfflineAnswer>> oneByOne(OfflineBatch batch) {
        return Panache.withSession(() -> course(batch))
                .chain(course -> each(
                        batch,
                        operation -> answered(course, operation, () -> done(batch, course, operation))
                                .invoke(answer -> learn(course, operation, answer))));
    }

    private Uni<OfflineCourse> course(OfflineBatch batch) {
        var ids = batch.operations().stream()
                .flatMap(operation -> memory.named(operation).stream())
                .collect(Collectors.toSet());
        return memory.find(ids).map(OfflineCourse::new);
    }

    private static Uni<List<OfflineAnswer>> each(
            OfflineBatch batch, Function<OfflineOperation, Uni<OfflineAnswer>> step) {
        return Multi.createFrom()
                .iterable(batch.operations())
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .asList();
    }

    private Uni<OfflineAnswer> answered(
            OfflineCourse course, OfflineOperation operation, Supplier<Uni<OfflineAnswer>> otherwise) {
        return course.of(operation.id())
                .map(remembered -> Uni.createFrom().item(again(remembered, operation)))
                .orElseGet(otherwise);
    }

    /** What was answered is answered again; to another request under the same id nothing was. */
    private OfflineAnswer again(Remembered remembered, OfflineOperation operation) {
        return work.again(remembered, operation, memory.requestOf(operation));
    }

    private void learn(OfflineCourse course, OfflineOperation operation, OfflineAnswer answer) {
        course.learn(new Remembered(operation.id(), memory.requestOf(operation), answer.recordId(), answer));
    }

    private Uni<OfflineAnswer> done(OfflineBatch batch, OfflineCourse course, OfflineOperation operation) {
        return transaction(() -> claimed(batch, operation, () -> work.perform(course, operation, false)))
                .onFailure(failure -> !Failures.isPassing(failure))
                .recoverWithUni(failure -> refused(batch, operation, failure));
    }

    private Uni<OfflineAnswer> refused(OfflineBatch batch, OfflineOperation operation, Throwable failure) {
        var answer = OfflineAnswer.refused(operation.id(), refusals.of(failure));
        return answer.status() / 100 == 4
                ? transaction(
                        () -> claimed(batch, operation, () -> Uni.createFrom().item(answer)))
                : Uni.createFrom().item(answer);
    }

    /** Does it unless it is done already; whoever is at the same operation at the same time is waited for. */
    private Uni<OfflineAnswer> claimed(
            OfflineBatch batch, OfflineOperation operation, Supplier<Uni<OfflineAnswer>> step) {
        return memory.claim(batch.batchId(), operation)
                .chain(first -> first
                        ? step.get().call(answer -> memory.keep(operation, answer))
                        : memory.find(List.of(operation.id())).map(found -> again(found.getFirst(), operation)));
    }

    private <T> Uni<T> transaction(Supplier<Uni<T>> step) {
        return Uni.createFrom()
                .deferred(() -> AfterCommit.ringing(bell, () -> Panache.withTransaction(step)))
                .onFailure(OfflineBatches::isOutrun)
                .retry()
                .atMost(TRIES);
    }

    private static boolean isOutrun(Throwable failure) {
        return failure instanceof Stale
                || failure instanceof OptimisticLockException
                || failure instanceof StaleStateException
                || Failures.isVictim(failure);
    }

    private Uni<List<OfflineAnswer>> whole(OfflineBatch batch) {
        return transaction(() -> course(batch).chain(course -> strictly(batch, course)));
    }

    /** What was thrown may have left something half done: it is the last that is looked at. Nothing of it stays. */
    private Uni<List<OfflineAnswer>> strictly(OfflineBatch batch, OfflineCourse course) {
        var stopped = new AtomicBoolean();
        var answers = Multi.createFrom()
                .iterable(batch.operations())
                .onItem()
                .transformToUniAndConcatenate(operation -> stopped.get()
                        ? Uni.createFrom().<OfflineAnswer>nullItem()
                        : answered(course, operation, () -> wholly(batch, course, operation, stopped))
                                .invoke(answer -> learn(course, operation, answer)))
                .collect()
                .asList();
        return answers.invoke(OfflineBatches::ensureGood);
    }

    private Uni<OfflineAnswer> wholly(
            OfflineBatch batch, OfflineCourse course, OfflineOperation operation, AtomicBoolean stopped) {
        return claimed(batch, operation, () -> work.perform(course, operation, true))
                .onFailure(failure -> !Failures.isPassing(failure) && !isOutrun(failure))
                .recoverWithItem(failure -> {
                    stopped.set(true);
                    return OfflineAnswer.refused(operation.id(), refusals.of(failure));
                });
    }

    private static void ensureGood(List<OfflineAnswer> answers) {
        var bad = answers.stream().filter(answer -> !answer.isGood()).toList();
        if (!bad.isEmpty()) {
            throw new Hindered(bad, "offline-batch-refused", bad.size());
        }
    }
}
