package dev.guanxi.contact.contact;

import dev.guanxi.contact.customer.CustomerDraft;
import dev.guanxi.contact.customer.CustomerIntake;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.customer.CustomerUpdates;
import dev.guanxi.contact.matching.MatchKey;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customers that rows of a file name, found among those that the caller sees, or created. */
@ApplicationScoped
class NamedCustomers {
    private final CustomerUpdates customers;
    private final CustomerIntake intake;

    NamedCustomers(CustomerUpdates customers, CustomerIntake intake) {
        this.customers = customers;
        this.intake = intake;
    }

    /** By what each row names first; then, of those that are not here, by their names. */
    Uni<FoundCustomers> find(Collection<CustomerReference> references) {
        var found = new FoundCustomers();
        var keys = references.stream()
                .collect(Collectors.groupingBy(
                        CustomerReference::by, Collectors.mapping(CustomerReference::key, Collectors.toSet())));
        return Multi.createFrom()
                .iterable(keys.entrySet())
                .onItem()
                .transformToUniAndConcatenate(kind -> customers
                        .find(kind.getKey(), kind.getValue())
                        .invoke(ids -> ids.forEach(
                                (key, same) -> found.add(new CustomerReference.Key(kind.getKey(), key), same))))
                .collect()
                .last()
                .chain(() -> findByName(references, found))
                .replaceWith(found);
    }

    private Uni<Void> findByName(Collection<CustomerReference> references, FoundCustomers found) {
        var missing = references.stream()
                .filter(reference -> reference.name() != null && found.isMissing(reference))
                .toList();
        var names = missing.stream().map(CustomerReference::name).collect(Collectors.toSet());
        return customers
                .onlyOnesCalled(names)
                .invoke(namesakes -> missing.forEach(reference -> {
                    var namesake = namesakes.get(reference.name());
                    if (namesake != null && mayBe(reference, namesake.profile())) {
                        found.add(reference.same(), Set.of(namesake.id()));
                    }
                }))
                .replaceWithVoid();
    }

    /** Whoever has the name that the row says is meant, unless they have another number or address of that kind. */
    private static boolean mayBe(CustomerReference reference, CustomerProfile namesake) {
        return reference.by() == MatchKey.NAME || !namesake.isFoundBy(reference.by());
    }

    /** Creates those that are not here and may be; adds them to what was found. */
    Uni<FoundCustomers> create(FoundCustomers found, Collection<CustomerReference> references) {
        var fresh = new Fresh(found);
        references.forEach(fresh::add);
        var drafts = List.copyOf(fresh.drafts.values());
        return drafts.isEmpty()
                ? Uni.createFrom().item(found)
                : intake.take(drafts).invoke(fresh::created).replaceWith(found);
    }

    /** Those of one call that are not here yet, each once. */
    private static final class Fresh {
        private final FoundCustomers found;
        private final Map<CustomerReference.Key, CustomerDraft> drafts = new LinkedHashMap<>();
        private final Map<CustomerReference.Key, CustomerReference.Key> meant = new HashMap<>();
        private final Map<String, CustomerReference.Key> shared = new HashMap<>();

        Fresh(FoundCustomers found) {
            this.found = found;
        }

        void add(CustomerReference reference) {
            var draft = reference.asNew();
            if (draft == null || !found.isMissing(reference) || meant.containsKey(reference.same())) {
                return;
            }
            var alike = draft.keys().shared().stream()
                    .map(shared::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (alike == null) {
                drafts.put(reference.same(), draft);
                meant.put(reference.same(), reference.same());
                draft.keys().shared().forEach(key -> shared.put(key, reference.same()));
            } else if (isSame(reference, draft, drafts.get(alike))) {
                meant.put(reference.same(), alike);
            } else {
                found.refuse(reference.same(), new Invalid("customer", "import-customer-alike", reference.written()));
            }
        }

        private static boolean isSame(CustomerReference reference, CustomerDraft draft, @Nullable CustomerDraft other) {
            return other != null
                    && other.keys().nameKey().equals(draft.keys().nameKey())
                    && mayBe(reference, other.profile());
        }

        void created(List<Outcome> outcomes) {
            var became = new HashMap<CustomerReference.Key, Outcome>();
            var asked = new ArrayList<>(drafts.keySet());
            for (int i = 0; i < asked.size(); i++) {
                became.put(asked.get(i), outcomes.get(i));
            }
            meant.forEach((key, one) -> {
                if (became.get(one) instanceof Outcome.Created created) {
                    found.addCreated(key, created.id());
                } else if (became.get(one) instanceof Outcome.Refused refused) {
                    found.refuse(key, refused.why());
                }
            });
        }
    }

    /** Removes those that nobody changed or used; gives their ids. */
    Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return intake.takeBack(ids);
    }
}
