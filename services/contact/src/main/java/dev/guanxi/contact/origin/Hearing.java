package dev.guanxi.contact.origin;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.Statement.Teller;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.ChangeNote;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what sources say: keeps it, and lets the profile follow where it is believed. */
@ApplicationScoped
public class Hearing {
    private final Origins origins;
    private final Statements statements;
    private final CurrentCaller caller;
    private final Clock clock;

    Hearing(Origins origins, Statements statements, CurrentCaller caller, Clock clock) {
        this.origins = origins;
        this.statements = statements;
        this.caller = caller;
        this.clock = clock;
    }

    /** Another service says something; of records that are not here or gone nothing is kept. */
    @WithTransaction
    public Uni<Void> hear(RecordKind kind, UUID record, Told told) {
        var subjects = origins.kind(kind);
        return subjects.present(record)
                .chain(present -> present == null
                        ? Uni.createFrom().voidItem()
                        : subjects.hold(present)
                                .chain(subject -> take(subjects, subject, record, told))
                                .replaceWithVoid());
    }

    /** Somebody of ours took down what a source says of a record that they see. */
    @WithTransaction
    public Uni<List<Origin>> note(RecordKind kind, UUID record, Told told) {
        ensureField(!told.saidAt().isAfter(clock.instant()), "saidAt", "said-in-future");
        ensureField(told.source() != ValueSource.PERSON, "source", "edits-are-no-statements");
        var subjects = origins.kind(kind);
        return subjects.hold(record)
                .invoke(subject -> ensureSayable(subject, told))
                .chain(subject -> take(subjects, subject, record, told))
                .chain(subject -> origins.of(kind, subject))
                .map(Known::origins);
    }

    private static void ensureSayable(Subject subject, Told told) {
        ensureField(!told.values().isEmpty(), "values", "nothing-said");
        told.values().forEach((field, value) -> {
            ensureField(subject.fields().contains(field), "values", "field-not-of-record", field);
            ensureField(field.accepts(value), "values", "value-unfit", field);
        });
    }

    /** What was said on an occasion was erased there: it is not believed any more. */
    @WithTransaction
    public Uni<Void> forget(UUID occasion) {
        return statements.empty(occasion);
    }

    private Uni<Subject> take(Subjects subjects, Subject subject, UUID record, Told told) {
        var heard = heard(subject, told);
        return Multi.createFrom()
                .iterable(heard)
                .onItem()
                .transformToUniAndConcatenate(said -> statements.write(record, told, said))
                .collect()
                .last()
                .chain(() -> origins.of(subjects.kind(), subject))
                .chain(known -> follow(subjects, known, heard, told));
    }

    private List<Statement> heard(Subject subject, Told told) {
        return told.values().entrySet().stream()
                .filter(said -> subject.fields().contains(said.getKey())
                        && said.getKey().accepts(said.getValue()))
                .map(said -> statement(subject, told, said.getKey(), said.getValue()))
                .toList();
    }

    private Statement statement(Subject subject, Told told, ProfileField field, String value) {
        var now = clock.instant();
        return new Statement(
                Ids.next(),
                field,
                told.source(),
                field.written(value),
                subject.normal(field, value),
                told.saidAt().isAfter(now) ? now : told.saidAt(),
                new Teller(caller.get().name(), told.occasion()));
    }

    private Uni<Subject> follow(Subjects subjects, Known known, List<Statement> heard, Told told) {
        Map<ProfileField, String> believed = new EnumMap<>(ProfileField.class);
        heard.stream().filter(known::adopts).forEach(said -> believed.put(said.field(), String.valueOf(said.value())));
        if (believed.isEmpty()) {
            return Uni.createFrom().item(known.subject());
        }
        noteReason(told.source(), told.occasion());
        return subjects.change(known.subject(), believed)
                .call(changed -> Multi.createFrom()
                        .iterable(believed.keySet())
                        .onItem()
                        .transformToUniAndConcatenate(field -> statements.adopt(
                                changed.id(), field, changed.root().version()))
                        .collect()
                        .last());
    }

    /** Says in the history whom the change follows, unless a person gave a reason of their own. */
    void noteReason(ValueSource source, @Nullable String occasion) {
        var note = ChangeNote.current();
        if (note.reason() == null || caller.get().isSuite()) {
            new ChangeNote(
                            occasion == null ? source.name() : source + " " + occasion,
                            note.restored(),
                            note.bulkChange())
                    .attach();
        }
    }
}
