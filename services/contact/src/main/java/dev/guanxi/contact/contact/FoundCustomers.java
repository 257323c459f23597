package dev.guanxi.contact.contact;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customers that some rows of a file name, as far as they are here. */
final class FoundCustomers {
    private final Map<CustomerReference.Key, Set<UUID>> ids = new HashMap<>();
    private final Map<CustomerReference.Key, DomainException> refusals = new HashMap<>();
    private final Map<CustomerReference.Key, UUID> created = new HashMap<>();

    void add(CustomerReference.Key key, Set<UUID> found) {
        ids.put(key, found);
    }

    void addCreated(CustomerReference.Key key, UUID id) {
        add(key, Set.of(id));
        created.put(key, id);
    }

    /** Says why one is not created. */
    void refuse(CustomerReference.Key key, DomainException why) {
        refusals.put(key, why);
    }

    private Set<UUID> of(CustomerReference reference) {
        return ids.getOrDefault(reference.same(), Set.of());
    }

    boolean isMissing(CustomerReference reference) {
        return of(reference).isEmpty();
    }

    /** Whether this one is what the row names, be it alone or with others. */
    boolean isAmong(CustomerReference reference, UUID customer) {
        return of(reference).contains(customer);
    }

    /** The one that is named; null when it is none or not clear. */
    @Nullable
    UUID id(CustomerReference reference) {
        var found = of(reference);
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The one that is named; refuses when it is none or not clear. */
    UUID require(CustomerReference reference) {
        var id = id(reference);
        if (id != null) {
            return id;
        }
        var refusal = refusals.get(reference.same());
        if (refusal != null) {
            throw refusal;
        }
        throw isMissing(reference)
                ? new Invalid("customer", "import-customer-unknown", reference.written())
                : new Invalid("customer", "import-customer-several", reference.written());
    }

    /** Tells once that a customer was created for somebody who is with it. */
    @Nullable
    UUID takeCreated(CustomerReference reference) {
        var id = created.get(reference.same());
        created.values().removeIf(other -> other.equals(id));
        return id;
    }

    Set<UUID> all() {
        return ids.values().stream()
                .filter(found -> found.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
