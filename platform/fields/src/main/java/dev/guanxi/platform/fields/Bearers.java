package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.persistence.KindParts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of record of this service that can have fields. */
@ApplicationScoped
class Bearers {
    private final List<FieldBearer> bearers;
    private final KindParts parts;

    Bearers(@All List<FieldBearer> bearers, KindParts parts) {
        this.bearers = bearers;
        this.parts = parts;
    }

    private List<FieldBearer> all() {
        return parts.with(bearers, FieldBearer.class);
    }

    /** The kind, if the service knows it. */
    Optional<FieldBearer> find(String kind) {
        return all().stream().filter(bearer -> bearer.kind().equals(kind)).findFirst();
    }

    FieldBearer of(String kind) {
        var found = find(kind);
        ensureField(found.isPresent(), "recordKind", "custom-kind-unknown", kind, names(all()));
        return found.orElseThrow();
    }

    /** Refuses whoever sees no records of any kind; what arose need not be known to them. */
    void ensureReader(Caller reader) {
        if (all().stream().noneMatch(bearer -> bearer.isReadBy(reader))) {
            throw new NotAllowed("custom-fields-not-seen", names(bearers));
        }
    }

    private static String names(List<FieldBearer> some) {
        return some.stream().map(FieldBearer::kind).sorted().collect(Collectors.joining(", "));
    }

    /** Whether somebody sees records of the kind; of one that is no more, nobody does. */
    boolean areRead(String kind, Caller reader) {
        return find(kind).filter(bearer -> bearer.isReadBy(reader)).isPresent();
    }
}
