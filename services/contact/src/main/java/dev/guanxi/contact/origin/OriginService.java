package dev.guanxi.contact.origin;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.Origin.Confirmation;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people can see of the origins of values, and decide about them. One method, one transaction. */
@ApplicationScoped
public class OriginService {
    private final Origins origins;
    private final Statements statements;
    private final Hearing hearing;
    private final CurrentCaller caller;
    private final Clock clock;

    OriginService(Origins origins, Statements statements, Hearing hearing, CurrentCaller caller, Clock clock) {
        this.origins = origins;
        this.statements = statements;
        this.hearing = hearing;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where the values of a record come from that the caller sees. */
    @WithSession
    public Uni<List<Origin>> of(RecordKind kind, UUID record) {
        return origins.kind(kind)
                .seen(record)
                .chain(subject -> origins.of(kind, subject))
                .map(Known::origins);
    }

    /** Keeps a value as it is, whatever sources say from now on. */
    @WithTransaction
    public Uni<List<Origin>> confirm(RecordKind kind, UUID record, long expectedVersion, ProfileField field) {
        return held(kind, record, expectedVersion).chain(subject -> confirm(kind, subject, field));
    }

    /** Lets sources change a value again. */
    @WithTransaction
    public Uni<List<Origin>> release(RecordKind kind, UUID record, long expectedVersion, ProfileField field) {
        return held(kind, record, expectedVersion)
                .call(subject -> statements.release(subject.id(), field))
                .chain(subject -> origins.of(kind, subject))
                .map(Known::origins);
    }

    /** Writes what one of the statements says into the profile, and confirms it. */
    @WithTransaction
    public Uni<List<Origin>> adopt(RecordKind kind, UUID record, long expectedVersion, UUID statement) {
        return held(kind, record, expectedVersion)
                .chain(subject -> origins.of(kind, subject))
                .map(known -> known.statement(statement)
                        .filter(found -> !found.isErased() && !found.takesAway())
                        .orElseThrow(() -> new Invalid("statementId", "statement-unknown", statement)))
                .chain(chosen -> held(kind, record, expectedVersion)
                        .chain(subject -> write(kind, subject, chosen))
                        .chain(subject -> confirm(kind, subject, chosen.field())));
    }

    private Uni<Subject> held(RecordKind kind, UUID record, long expectedVersion) {
        return origins.kind(kind).hold(record).invoke(subject -> subject.root().expectVersion(expectedVersion));
    }

    private Uni<Subject> write(RecordKind kind, Subject subject, Statement chosen) {
        var value = String.valueOf(chosen.value());
        if (subject.says(chosen.field(), value)) {
            return Uni.createFrom().item(subject);
        }
        hearing.noteReason(chosen.source(), chosen.teller().reference());
        return origins.kind(kind).change(subject, Map.of(chosen.field(), value));
    }

    private Uni<List<Origin>> confirm(RecordKind kind, Subject subject, ProfileField field) {
        var value = subject.value(field);
        ensureField(value != null, "field", "nothing-to-confirm", field);
        var confirmation = new Confirmation(caller.get().name(), clock.instant());
        return statements
                .confirm(subject.id(), field, subject.normal(field, String.valueOf(value)), confirmation)
                .chain(() -> origins.of(kind, subject))
                .map(Known::origins);
    }
}
