package dev.guanxi.platform.bulk;

import static dev.guanxi.platform.bulk.BulkStatus.CHECKED;
import static dev.guanxi.platform.bulk.BulkStatus.CHECKING;
import static dev.guanxi.platform.bulk.BulkStatus.FAILED;
import static dev.guanxi.platform.bulk.BulkStatus.FINISHED;
import static dev.guanxi.platform.bulk.BulkStatus.NEW;
import static dev.guanxi.platform.bulk.BulkStatus.RUNNING;
import static dev.guanxi.platform.bulk.BulkStatus.UNDOING;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.bin.Clearance;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.TraceContext;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people can do with bulk changes. */
@ApplicationScoped
class BulkService {
    private final BulkChanges jobs;
    private final BulkRows rows;
    private final Changers changers;
    private final Clearance clearance;
    private final BulkWorker worker;
    private final CurrentCaller caller;
    private final Clock clock;

    BulkService(
            BulkChanges jobs,
            BulkRows rows,
            Changers changers,
            Clearance clearance,
            BulkWorker worker,
            CurrentCaller caller,
            Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.changers = changers;
        this.clearance = clearance;
        this.worker = worker;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<Page<BulkChange>> page(PageRequest request) {
        return jobs.page(request);
    }

    Uni<BulkChange> get(UUID id) {
        return jobs.require(id);
    }

    /** What became of the records of a job that the caller may see. */
    Uni<Page<Row>> rows(UUID id, PageRequest request) {
        return jobs.require(id).chain(job -> rows.page(job.id(), request));
    }

    /** Takes down what is to be changed; nothing is changed yet. The filter is tried at once. */
    @WithTransaction
    Uni<BulkChange> prepare(NewBulkChange wanted) {
        var changer = changers.of(wanted.list(), caller.get());
        ensureField((wanted.filter() == null) != (wanted.ids() == null), "filter", "bulk-selection");
        ensurePossible(wanted.task(), changer);
        var job = new BulkChange(
                Ids.next(),
                wanted.list(),
                NEW,
                caller.get(),
                TraceContext.current(),
                new BulkChange.Collection(wanted.filter(), wanted.ids(), null, false),
                wanted.task(),
                wanted.reason(),
                new BulkChange.Tally(0, 0, 0, 0, 0, 0, 0),
                new BulkChange.Times(clock.instant(), null, null),
                null);
        return changer.find(new PageRequest(1, null, wanted.filter(), null, false))
                .chain(() -> jobs.add(job))
                .replaceWith(job);
    }

    private void ensurePossible(BulkChange.Task task, Changer changer) {
        switch (task.action()) {
            case CHANGE -> {
                ensureField(task.patch() instanceof ObjectNode patch && !patch.isEmpty(), "patch", "bulk-patch-empty");
                ensureKnown(task.changes(), changer);
                ensureAllowed(task.changes(), changer);
            }
            case REMOVE -> {
                clearance.ensureAllowed(changer.list());
                ensureField(task.patch() == null, "patch", "bulk-removal-with-patch");
            }
        }
    }

    private static void ensureKnown(JsonNode patch, Changer changer) {
        var known = Stream.of(changer.editable().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        patch.fieldNames()
                .forEachRemaining(field -> ensureField(
                        known.contains(field),
                        "patch",
                        "bulk-field-unknown",
                        field,
                        known.stream().sorted().collect(Collectors.joining(", "))));
    }

    private void ensureAllowed(JsonNode patch, Changer changer) {
        changer.reserved().forEach((field, roles) -> {
            if (patch.has(field) && roles.stream().noneMatch(caller.get()::has)) {
                throw new NotAllowed("bulk-field-not-allowed", field, changer.list());
            }
        });
    }

    /** Finds out what a run would do, and does nothing. */
    Uni<BulkChange> check(UUID id) {
        return begin(id, CHECKING, this::ensureOwn, NEW, CHECKED);
    }

    Uni<BulkChange> run(UUID id) {
        return begin(id, RUNNING, this::ensureOwn, NEW, CHECKED);
    }

    /** Takes back what the job changed, unless somebody changed it since; also for an administrator, in its starter's name. */
    Uni<BulkChange> undo(UUID id) {
        return begin(id, UNDOING, _ -> {}, FINISHED, FAILED);
    }

    private Uni<BulkChange> begin(UUID id, BulkStatus next, Consumer<BulkChange> check, BulkStatus... from) {
        return jobs.require(id)
                .invoke(job -> {
                    job.status().ensureOneOf(from);
                    check.accept(job);
                })
                .call(job -> jobs.begin(job, next))
                .chain(job -> jobs.require(job.id()))
                .invoke(worker::ring);
    }

    /** A job changes in its starter's name; nobody changes in another's. */
    private void ensureOwn(BulkChange job) {
        if (!job.starter().id().equals(caller.get().id())) {
            throw new NotAllowed("bulk-of-somebody-else");
        }
    }
}
