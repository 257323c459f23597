package dev.guanxi.contact.object;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.search.RecordKind;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds that are defined and changed. One method, one transaction. */
@ApplicationScoped
class KindDefinitions {
    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtext('object-kinds'))) held";

    private final ObjectKinds kinds;
    private final Set<String> builtIn;
    private final Clock clock;

    KindDefinitions(ObjectKinds kinds, @All List<Listing<?>> lists, Clock clock) {
        this.kinds = kinds;
        this.builtIn = Stream.concat(
                        lists.stream().map(Listing::name),
                        Stream.of(RecordKind.values()).map(RecordKind::collection))
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    @WithTransaction
    Uni<ObjectKind> define(String key, KindDefinition definition) {
        var kind = ObjectKind.define(key, definition, builtIn, clock.instant());
        return InTransaction.select(row -> row[0], ONE_AT_A_TIME)
                .chain(kinds::all)
                .invoke(others -> {
                    ensure(others.stream().noneMatch(other -> other.key().equals(key)), "object-key-taken", key);
                    ensure(others.size() < ObjectKindService.MOST, "object-kinds-too-many", ObjectKindService.MOST);
                })
                .chain(() -> kinds.add(kind));
    }

    @WithTransaction
    Uni<ObjectKind> change(UUID id, long expectedVersion, KindDefinition definition) {
        return kinds.change(id, expectedVersion, kind -> kind.change(definition));
    }
}
