package dev.guanxi.platform.web.records;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ground;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.Texts;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Answers "why can this person see this record?" by the rule that lists and single records are shown by, so that the
 * answer cannot differ from what happens.
 */
@ApplicationScoped
public class Sights {
    private static final List<String> BUNDLES = List.of("platform-sights");

    private final List<AggregateRepository<?>> kinds;
    private final CurrentCaller caller;
    private final Problems problems;

    Sights(@All List<AggregateRepository<?>> kinds, CurrentCaller caller, Problems problems) {
        this.kinds = kinds;
        this.caller = caller;
        this.problems = problems;
    }

    /**
     * Of a record that the caller sees.
     *
     * @param kind what people call such a record: {@code opportunity}
     */
    @WithSession
    public Uni<Sight> of(String kind, UUID id, Onlooker onlooker) {
        var person = person(onlooker);
        var records = kinds.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing keeps records of the kind " + kind));
        return of(records, id, person);
    }

    private <A extends AggregateRoot<?> & Owned> Uni<Sight> of(AggregateRepository<A> records, UUID id, Caller person) {
        return records.require(id).map(record -> sight(records, person, record));
    }

    private Caller person(Onlooker onlooker) {
        if (!onlooker.isSomebodyElse()) {
            onlooker.ensureNobody();
            return caller.get();
        }
        if (!caller.get().has(Roles.ADMIN)) {
            throw new NotAllowed("sight-of-others");
        }
        return onlooker.caller();
    }

    private <A extends AggregateRoot<?> & Owned> Sight sight(AggregateRepository<A> records, Caller person, A record) {
        var holders = record.ownership();
        return new Sight(
                person.id(),
                records.permits(person, record),
                records.grounds(person, record).stream().map(this::reason).toList(),
                holders.owner(),
                holders.team(),
                holders.partner(),
                holders.customer());
    }

    private Sight.Reason reason(Ground ground) {
        var key = ground.reach().name() + (ground.holds() ? ".yes" : ".no");
        var text = Texts.find(BUNDLES, problems.locale(), key).orElse(key).replace("{0}", ground.role());
        return new Sight.Reason(ground.role(), ground.reach(), ground.holds(), text);
    }
}
