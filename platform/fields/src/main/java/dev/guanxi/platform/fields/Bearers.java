package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of record of this service that can have fields. */
@ApplicationScoped
class Bearers {
    private final List<FieldBearer> bearers;

    Bearers(@All List<FieldBearer> bearers) {
        this.bearers = bearers;
    }

    FieldBearer of(String kind) {
        var found =
                bearers.stream().filter(bearer -> bearer.kind().equals(kind)).findFirst();
        ensureField(found.isPresent(), "recordKind", "custom-kind-unknown", kind, names());
        return found.orElseThrow();
    }

    /** Refuses whoever sees no records of any kind. */
    void ensureReader(Caller reader) {
        if (bearers.stream().noneMatch(bearer -> bearer.isReadBy(reader))) {
            throw new NotAllowed("custom-fields-not-seen", names());
        }
    }

    private String names() {
        return bearers.stream().map(FieldBearer::kind).sorted().collect(Collectors.joining(", "));
    }

    /** Whether somebody sees records of the kind; of one that is no more, nobody does. */
    boolean areRead(String kind, Caller reader) {
        return bearers.stream().anyMatch(bearer -> bearer.kind().equals(kind) && bearer.isReadBy(reader));
    }
}
