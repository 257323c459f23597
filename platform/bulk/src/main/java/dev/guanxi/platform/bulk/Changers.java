package dev.guanxi.platform.bulk;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.persistence.KindParts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** The lists of this service whose records can be changed many at a time. */
@ApplicationScoped
class Changers {
    private final List<Changer> changers;
    private final KindParts parts;

    Changers(@All List<Changer> changers, KindParts parts) {
        this.changers = changers;
        this.parts = parts;
    }

    private List<Changer> all() {
        return parts.with(changers, Changer.class);
    }

    Changer of(String list) {
        var known = all();
        var found =
                known.stream().filter(changer -> changer.list().equals(list)).findFirst();
        ensureField(
                found.isPresent(),
                "list",
                "bulk-list-unknown",
                list,
                known.stream().map(Changer::list).sorted().collect(Collectors.joining(", ")));
        return found.orElseThrow();
    }

    /** The changer, when the caller may use it; whoever may use none need not know which there are. */
    Changer of(String list, Caller caller) {
        if (all().stream().noneMatch(changer -> isFor(caller, changer))) {
            throw new NotAllowed("bulk-not-allowed", list);
        }
        var changer = of(list);
        if (!isFor(caller, changer)) {
            throw new NotAllowed("bulk-not-allowed", list);
        }
        return changer;
    }

    private static boolean isFor(Caller caller, Changer changer) {
        return changer.roles().stream().anyMatch(caller::has);
    }
}
