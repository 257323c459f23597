package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.persistence.KindParts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** What this service can import. */
@ApplicationScoped
class ImportKinds {
    private final List<Importer<?>> importers;
    private final KindParts parts;

    ImportKinds(@All List<Importer<?>> importers, KindParts parts) {
        this.importers = importers;
        this.parts = parts;
    }

    private List<Importer<?>> all() {
        return parts.with(importers, Importer.class).stream()
                .sorted(Comparator.comparing(Importer::kind))
                .toList();
    }

    List<Importer<?>> openTo(Caller caller) {
        return all().stream().filter(importer -> isOpen(importer, caller)).toList();
    }

    Importer<?> of(String kind) {
        var known = all();
        var found =
                known.stream().filter(importer -> importer.kind().equals(kind)).findFirst();
        ensureField(
                found.isPresent(),
                "kind",
                "import-kind-unknown",
                kind,
                known.stream().map(Importer::kind).toList());
        return found.orElseThrow();
    }

    /** The importer, when the caller may use it. */
    Importer<?> of(String kind, Caller caller) {
        var importer = of(kind);
        if (!isOpen(importer, caller)) {
            throw new NotAllowed("import-not-allowed", kind);
        }
        return importer;
    }

    private static boolean isOpen(Importer<?> importer, Caller caller) {
        return importer.roles().stream().anyMatch(caller::has);
    }
}
