package dev.guanxi.contact.contact;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.contact.Career.Employment;
import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with a customer. Belongs to whom the customer belongs to; of an erased one nothing but the id is left. */
@Entity
@Published(topic = "crm.contact.contact", events = ContactEvent.class, state = ContactState.class)
public class Contact extends AggregateRoot<ContactEvent> implements Owned {
    private UUID customerId;

    @Embedded
    private ContactProfile profile;

    @Embedded
    private @Nullable ContactKeys keys;

    private @Nullable String ownerId;
    private @Nullable String team;
    private boolean erased;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    private @Nullable UUID mergedInto;

    /** How many were merged into this one; taking one in is a change, whatever else stays as it is. */
    private int absorbed;

    private Instant createdAt;

    protected Contact() {} // JPA

    private Contact(UUID id, UUID customerId, ContactProfile profile, Ownership ownership, Instant at) {
        super(id);
        this.customerId = customerId;
        write(profile);
        belongTo(ownership);
        this.createdAt = at;
    }

    static Contact create(UUID id, UUID customerId, ContactProfile profile, Ownership ownership, Instant at) {
        var contact = new Contact(id, customerId, profile, ownership, at);
        contact.raise(new ContactEvent.Created(id));
        return contact;
    }

    void change(ContactProfile profile) {
        ensureActive();
        write(profile);
        raise(new ContactEvent.Changed(id()));
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        profile = profile.with(custom);
        raise(new ContactEvent.Changed(id()));
    }

    /** Refuses identities that say nothing or the same twice. */
    private void write(ContactProfile profile) {
        profile.identities().ensureSound();
        this.profile = profile;
        this.keys = profile.keys();
    }

    /** Goes to another customer, and to whoever is in charge there; a merged contact, too, goes where its customer goes. */
    void moveTo(UUID customerId, Ownership ownership) {
        this.customerId = customerId;
        belongTo(ownership);
        raise(new ContactEvent.Moved(id(), customerId));
    }

    /** Works for another customer from now on. */
    void goTo(UUID customerId, Ownership ownership) {
        ensureActive();
        moveTo(customerId, ownership);
    }

    /** What the person is until they go elsewhere. */
    Employment employment() {
        return new Employment(id(), customerId, ownership(), profile.jobTitle());
    }

    /** Somebody else is in charge of the customer. */
    void follow(Ownership ownership) {
        if (!ownership.equals(ownership())) {
            belongTo(ownership);
            raise(new ContactEvent.Changed(id()));
        }
    }

    /** Refuses when the person goes on under another record, or lies in the recycle bin. */
    public void ensureActive() {
        ensureNotMerged();
        ensureNotRemoved();
    }

    void ensureNotMerged() {
        ensure(mergedInto == null, "contact-merged", String.valueOf(mergedInto));
    }

    /** Refuses what would belong to somebody whom nobody sees. */
    public void ensureNotRemoved() {
        ensure(!removed, "contact-in-bin", id());
    }

    /** Goes into the recycle bin. */
    void remove() {
        ensureActive();
        removed = true;
        raise(new ContactEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin. */
    void comeBack() {
        ensure(removed, "contact-not-removed");
        removed = false;
        raise(new ContactEvent.Returned(id()));
    }

    /** Refuses when a duplicate cannot become one with this contact. */
    void ensureMayAbsorb(Contact duplicate) {
        ensure(!id().equals(duplicate.id()), "merge-with-itself");
        duplicate.ensureActive();
    }

    /** Takes duplicates in, who point here from now on; the profile is what was made of theirs and its own. */
    void absorb(Collection<Contact> duplicates, ContactProfile united) {
        duplicates.forEach(this::ensureMayAbsorb);
        duplicates.forEach(duplicate -> duplicate.mergeInto(id()));
        absorbed += duplicates.size();
        change(united);
    }

    private void mergeInto(UUID survivor) {
        mergedInto = survivor;
        raise(new ContactEvent.Merged(id(), survivor));
    }

    /** Turned out to be somebody else than the contact it was merged into, and goes on with what it had. */
    void separateFrom(Contact survivor) {
        ensure(!erased && survivor.id().equals(mergedInto), "merge-not-standing", id());
        mergedInto = null;
        survivor.absorbed--;
        raise(new ContactEvent.Separated(id()));
    }

    /** Takes an import back: nobody changed or used this contact since. */
    void withdraw() {
        ensureActive();
        raise(new ContactEvent.Erased(id()));
    }

    /** Refuses to erase a half: the person is erased under the record that goes on. */
    void eraseByWish() {
        ensure(mergedInto == null, "merged-not-erased", String.valueOf(mergedInto));
        erase();
    }

    void erase() {
        erased = true;
        removed = false;
        write(ContactProfile.NOTHING);
        raise(new ContactEvent.Erased(id()));
    }

    private void belongTo(Ownership ownership) {
        this.ownerId = ownership.owner();
        this.team = ownership.team();
    }

    @Override
    public ContactState state() {
        var name = profile.name();
        return new ContactState(
                customerId,
                name.givenName(),
                name.familyName(),
                name.fullName(),
                profile.email(),
                profile.phone(),
                keys == null ? null : keys.phoneE164(),
                profile.jobTitle(),
                profile.birthday(),
                profile.identities().items(),
                profile.custom().values(),
                ownerId,
                team,
                status(),
                mergedInto,
                absorbed,
                createdAt);
    }

    private ContactStatus status() {
        if (erased) {
            return ContactStatus.ERASED;
        }
        if (mergedInto != null) {
            return ContactStatus.MERGED;
        }
        return removed ? ContactStatus.REMOVED : ContactStatus.ACTIVE;
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }

    public ContactProfile profile() {
        return profile;
    }

    public UUID customerId() {
        return customerId;
    }

    /** The contact who goes on, when this one was merged. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** Null when there is neither a phone number nor a mail address. */
    @Nullable
    ContactKeys keys() {
        return keys;
    }

    boolean isActive() {
        return status() == ContactStatus.ACTIVE;
    }

    public boolean isRemoved() {
        return removed;
    }

    boolean isErased() {
        return erased;
    }
}
