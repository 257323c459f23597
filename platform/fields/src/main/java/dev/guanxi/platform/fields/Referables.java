package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of record that fields of this service can refer to. */
@ApplicationScoped
class Referables {
    private final List<Referable> kinds;

    Referables(@All List<Referable> kinds) {
        this.kinds = kinds;
    }

    Optional<Referable> of(String kind) {
        return kinds.stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

    /** Refuses a definition that leads to what this service knows too little of. */
    void ensurePossible(FieldDefinition definition) {
        var wanted = definition.refersTo();
        if (definition.refers() && wanted != null) {
            ensureField(!kinds.isEmpty(), "definition.refersTo", "custom-reference-nowhere", wanted);
            ensureField(of(wanted).isPresent(), "definition.refersTo", "custom-reference-unknown", wanted, names());
        }
    }

    private String names() {
        return kinds.stream().map(Referable::kind).sorted().collect(Collectors.joining(", "));
    }
}
