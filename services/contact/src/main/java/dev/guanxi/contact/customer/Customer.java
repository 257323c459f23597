package dev.guanxi.contact.customer;

import static dev.guanxi.contact.customer.CustomerStatus.ACTIVE;
import static dev.guanxi.contact.customer.CustomerStatus.ERASED;
import static dev.guanxi.contact.customer.CustomerStatus.MERGED;
import static dev.guanxi.contact.customer.CustomerStatus.REMOVED;
import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.matching.MatchKeys;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation or a person one does business with. Merged, removed or erased it is not changed any more. */
@Entity
@Published(topic = "crm.contact.customer", events = CustomerEvent.class, state = CustomerState.class)
public class Customer extends AggregateRoot<CustomerEvent> implements Owned {
    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    @Embedded
    private CustomerProfile profile;

    @Embedded
    private MatchKeys keys;

    private @Nullable String ownerId;
    private @Nullable String team;

    @Enumerated(EnumType.STRING)
    private CustomerStatus status;

    private @Nullable String valueClass;
    private @Nullable UUID mergedInto;

    /** How many were merged into this one; taking one in is a change, whatever else stays as it is. */
    private int absorbed;

    private Instant createdAt;

    protected Customer() {} // JPA

    private Customer(UUID id, CustomerDraft draft, Ownership ownership, Instant at) {
        super(id);
        this.kind = draft.kind();
        this.profile = draft.profile();
        this.keys = draft.keys();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.status = ACTIVE;
        this.createdAt = at;
    }

    static Customer create(UUID id, CustomerDraft draft, Ownership ownership, Instant at) {
        draft.profile().ensureFits(draft.kind());
        var customer = new Customer(id, draft, ownership, at);
        customer.raise(new CustomerEvent.Created(id));
        return customer;
    }

    /** Becomes a part of another while it is still being created. */
    void joins(UUID parent) {
        ensureField(!id().equals(parent), "parentId", "own-parent");
        profile = profile.withParent(parent);
    }

    void change(CustomerProfile profile) {
        ensureActive();
        ensureField(!id().equals(profile.parentId()), "parentId", "own-parent");
        profile.ensureFits(kind);
        write(profile);
        raise(new CustomerEvent.Changed(id()));
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        profile = profile.with(custom);
        raise(new CustomerEvent.Changed(id()));
    }

    private void write(CustomerProfile profile) {
        this.profile = profile;
        this.keys = profile.keys();
    }

    void assign(String ownerId, @Nullable String team) {
        giveBack(Ownership.of(ownerId, team));
    }

    /** Belongs to whom it belonged before, which may be nobody. */
    void giveBack(Ownership before) {
        ensureActive();
        ownerId = before.owner();
        team = before.team();
        raise(new CustomerEvent.Assigned(id(), ownerId));
    }

    /** Takes over the class that insight found, also in the bin: it says it once. The same class again is no news. */
    void classify(String valueClass) {
        if ((status == ACTIVE || status == REMOVED) && !valueClass.equals(this.valueClass)) {
            this.valueClass = valueClass;
            raise(new CustomerEvent.Classified(id(), valueClass));
        }
    }

    /** Refuses when a duplicate cannot become one with this customer. */
    void ensureMayAbsorb(Customer duplicate) {
        ensure(!id().equals(duplicate.id()), "merge-with-itself");
        duplicate.ensureActive();
        ensure(kind == duplicate.kind, "merge-of-different-kinds", kind, duplicate.kind);
    }

    /** Takes duplicates in, who point here from now on; the profile is what was made of theirs and its own. */
    void absorb(Collection<Customer> duplicates, CustomerProfile united) {
        duplicates.forEach(this::ensureMayAbsorb);
        duplicates.forEach(duplicate -> duplicate.mergeInto(id()));
        absorbed += duplicates.size();
        change(united);
    }

    private void mergeInto(UUID survivor) {
        status = MERGED;
        mergedInto = survivor;
        raise(new CustomerEvent.Merged(id(), survivor));
    }

    /** Turned out to be somebody else than the customer it was merged into, and goes on with what it had. */
    void separateFrom(Customer survivor) {
        ensure(status == MERGED && survivor.id().equals(mergedInto), "merge-not-standing", id());
        status = ACTIVE;
        mergedInto = null;
        survivor.absorbed--;
        raise(new CustomerEvent.Separated(id()));
    }

    /** Became a part of another because the one it was a part of was merged or is gone, or goes back to that one. */
    void goUnder(@Nullable UUID parent) {
        profile = profile.withParent(parent);
        raise(new CustomerEvent.Changed(id()));
    }

    /** Goes into the recycle bin. */
    void remove() {
        ensureActive();
        status = REMOVED;
        raise(new CustomerEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin. */
    void comeBack() {
        ensure(status == REMOVED, "customer-not-removed", status);
        status = ACTIVE;
        raise(new CustomerEvent.Returned(id()));
    }

    /** Goes for good, a person or an organisation; what is left says only that there was somebody. */
    void goForGood() {
        ensure(status == REMOVED, "customer-not-removed", status);
        vanish();
    }

    /** Removes the person; what is left says only that there was somebody. */
    void erase() {
        ensure(status != MERGED, "merged-not-erased", String.valueOf(mergedInto));
        ensurePresent();
        ensure(kind == CustomerKind.PERSON, "only-persons-are-erased");
        vanish();
    }

    /** The person who this was found to be is erased. */
    void eraseWithSurvivor() {
        ensure(status == MERGED, "customer-not-active", status);
        vanish();
    }

    private void vanish() {
        status = ERASED;
        write(CustomerProfile.NOTHING);
        raise(new CustomerEvent.Erased(id()));
    }

    /** Takes an import back: nobody changed or used this customer since. */
    void withdraw() {
        ensureActive();
        raise(new CustomerEvent.Erased(id()));
    }

    /** Refuses when one does no business any more under this record. */
    public void ensureActive() {
        ensureNotRemoved();
        ensure(status == ACTIVE, "customer-not-active", status);
    }

    /** Refuses when nothing can be said of whoever this is under this record; the recycle bin does not matter. */
    void ensurePresent() {
        ensure(status == ACTIVE || status == REMOVED, "customer-not-active", status);
    }

    /** Refuses what would lead to a record that nobody sees. */
    void ensureNotRemoved() {
        ensure(status != REMOVED, "customer-in-bin", id());
    }

    @Override
    public CustomerState state() {
        var place = profile.place();
        return new CustomerState(
                kind,
                profile.name(),
                profile.parentId(),
                profile.industry(),
                profile.website(),
                profile.phone(),
                keys.phoneE164(),
                profile.email(),
                place.province(),
                place.city(),
                place.district(),
                place.postcode(),
                place.street(),
                place.country(),
                profile.birthday(),
                profile.identities().items(),
                profile.custom().values(),
                ownerId,
                team,
                status,
                valueClass,
                mergedInto,
                absorbed,
                createdAt);
    }

    MatchKeys keys() {
        return keys;
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }

    public CustomerProfile profile() {
        return profile;
    }

    public CustomerKind kind() {
        return kind;
    }

    public boolean isActive() {
        return status == ACTIVE;
    }

    /** Whether this is a person of whom something is left that is not known under another record. */
    public boolean isErasable() {
        return kind == CustomerKind.PERSON && (status == ACTIVE || status == REMOVED);
    }

    public boolean isRemoved() {
        return status == REMOVED;
    }

    /** The customer who goes on, when this one was merged. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }
}
