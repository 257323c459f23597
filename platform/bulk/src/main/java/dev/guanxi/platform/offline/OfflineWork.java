package dev.guanxi.platform.offline;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.offline.OfflineKind.Present;
import dev.guanxi.platform.offline.OfflineMemory.Remembered;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.web.Refusals;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does single operations, within the transaction at hand. */
@Singleton
class OfflineWork {
    private static final String CUSTOM = "custom";

    private final Map<String, OfflineKind> kinds;
    private final Refusals refusals;
    private final Clock clock;

    OfflineWork(@All List<OfflineKind> kinds, Refusals refusals, Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(OfflineKind::name, Function.identity()));
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Does an operation; what is refused is thrown.
     *
     * @param strict whether a change with a conflict changes nothing
     */
    Uni<OfflineAnswer> perform(OfflineCourse course, OfflineOperation operation, boolean strict) {
        var kind = kindOf(operation);
        var whole = course.resolved(operation);
        var at = moment(operation);
        new ChangeNote("offline, " + at, null, null).attach();
        return switch (operation.action()) {
            case CREATE -> create(kind, whole, at);
            case CHANGE -> change(kind, whole, strict);
        };
    }

    private OfflineKind kindOf(OfflineOperation operation) {
        var kind = kinds.get(operation.kind());
        if (kind == null) {
            var known = kinds.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw new Invalid("kind", "offline-kind-unknown", operation.kind(), known);
        }
        return kind;
    }

    /** Clocks of phones go wrong; nothing is done before it happens. */
    private Instant moment(OfflineOperation operation) {
        var now = clock.instant();
        return operation.happenedAt().isAfter(now) ? now : operation.happenedAt();
    }

    private static Uni<OfflineAnswer> create(OfflineKind kind, OfflineOperation operation, Instant at) {
        var record = operation.record();
        if (record == null) {
            throw new Invalid("record", "offline-record-missing");
        }
        return kind.create(record, at).map(made -> OfflineAnswer.made(operation.id(), made));
    }

    private static Uni<OfflineAnswer> change(OfflineKind kind, OfflineOperation operation, boolean strict) {
        var id = operation.recordId();
        if (id == null) {
            throw new Invalid("recordId", "offline-record-unnamed");
        }
        var wishes = wishes(kind, operation);
        return kind.present(id)
                .chain(present -> merged(kind, id, present, FieldMerge.of(present.fields(), wishes), strict))
                .map(merge -> OfflineAnswer.changed(operation.id(), id, merge));
    }

    private static Map<String, FieldWish> wishes(OfflineKind kind, OfflineOperation operation) {
        var wishes = operation.fields();
        if (wishes == null) {
            throw new Invalid("fields", "offline-fields-missing");
        }
        var known = kind.fields();
        ensure(!known.isEmpty(), "offline-never-changes", kind.name());
        wishes.keySet()
                .forEach(field -> ensureField(
                        known.contains(field) && !field.equals(CUSTOM) || known.contains(CUSTOM) && isCustom(field),
                        "fields",
                        "offline-field-unknown",
                        field,
                        known.stream().sorted().collect(Collectors.joining(", "))));
        return wishes;
    }

    private static boolean isCustom(String field) {
        return field.startsWith(CUSTOM + ".") && field.indexOf('.', CUSTOM.length() + 1) < 0;
    }

    private static Uni<FieldMerge> merged(
            OfflineKind kind, UUID id, Present present, FieldMerge merge, boolean strict) {
        var changesNothing =
                merge.patch().isEmpty() || strict && !merge.conflicts().isEmpty();
        return (changesNothing ? Uni.createFrom().voidItem() : kind.change(id, present.version(), merge.patch()))
                .replaceWith(merge);
    }

    /** The answer that was given; whoever asks for something else under the same id is told so. */
    OfflineAnswer again(Remembered remembered, OfflineOperation operation, String request) {
        var answer = remembered.answer();
        if (!remembered.request().equals(request)) {
            return refused(operation, new Invalid("id", "offline-operation-reused"));
        }
        return answer == null ? refused(operation, new RuleBroken("offline-forgotten")) : answer;
    }

    private OfflineAnswer refused(OfflineOperation operation, DomainException why) {
        return OfflineAnswer.refused(operation.id(), refusals.of(why));
    }
}
