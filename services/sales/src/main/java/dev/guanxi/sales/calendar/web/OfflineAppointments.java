package dev.guanxi.sales.calendar.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.offline.OfflineKind;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.calendar.Appointment;
import dev.guanxi.sales.calendar.AppointmentService;
import dev.guanxi.sales.calendar.Outcome;
import dev.guanxi.sales.calendar.Planned;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Appointments planned, moved and completed on phones that are away, each as {@link AppointmentResource} and {@link
 * AttendanceResource} do it. What stands in the way of one is no reason to refuse it: the person has been there.
 */
@Singleton
public class OfflineAppointments implements OfflineKind {
    private static final Set<String> COMPLETION = names(Completion.class);
    private static final Set<String> FIELDS = Stream.concat(
                    names(AppointmentRequest.class).stream(), COMPLETION.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final AppointmentService service;
    private final MergePatch patches;
    private final ObjectMapper json;

    OfflineAppointments(AppointmentService service, MergePatch patches, ObjectMapper json) {
        this.service = service;
        this.patches = patches;
        this.json = json;
    }

    /** What came of it. */
    record Completion(
            @Nullable Outcome outcome,
            @Nullable @Size(max = 5_000) String result,
            @Nullable Instant doneAt) {}

    private static Set<String> names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "appointment";
    }

    @Override
    public Uni<UUID> create(ObjectNode record, Instant happenedAt) {
        var request = patches.whole(record, AppointmentRequest.class);
        return service.planOffline(request.plan(), happenedAt)
                .map(Planned::appointment)
                .map(Appointment::id);
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public Uni<Present> present(UUID id) {
        return service.get(id).map(found -> {
            ObjectNode fields = json.valueToTree(AppointmentRequest.of(found.plan()));
            ObjectNode completion = json.valueToTree(completion(found));
            fields.setAll(completion);
            return new Present(found.version(), fields);
        });
    }

    private static Completion completion(Appointment found) {
        return new Completion(
                found.state().outcome(), found.result(), found.state().doneAt());
    }

    @Override
    public Uni<Void> change(UUID id, long version, ObjectNode patch) {
        ObjectNode plan = patch.deepCopy().without(COMPLETION);
        var completion = patch.deepCopy().retain(COMPLETION);
        return service.get(id)
                .chain(found -> plan.isEmpty() ? Uni.createFrom().item(found) : planned(found, version, plan))
                .chain(found -> completion.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : completed(found, plan.isEmpty() ? version : found.version(), completion));
    }

    private Uni<Appointment> planned(Appointment found, long version, ObjectNode patch) {
        var wanted = patches.apply(AppointmentRequest.of(found.plan()), patch, AppointmentRequest.class);
        return service.change(found.id(), version, wanted.plan(), false).map(Planned::appointment);
    }

    private Uni<Void> completed(Appointment found, long version, ObjectNode patch) {
        var wanted = patches.apply(completion(found), patch, Completion.class);
        var outcome = wanted.outcome();
        ensureField(outcome != null, "outcome", "appointment-without-outcome");
        return outcome == null
                ? Uni.createFrom().voidItem()
                : service.complete(found.id(), version, outcome, wanted.result(), wanted.doneAt())
                        .replaceWithVoid();
    }
}
