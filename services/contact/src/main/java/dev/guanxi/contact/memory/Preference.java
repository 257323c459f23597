package dev.guanxi.contact.memory;

import static dev.guanxi.contact.memory.PreferenceStanding.CURRENT;
import static dev.guanxi.contact.memory.PreferenceStanding.REPLACED;
import static dev.guanxi.contact.memory.PreferenceStanding.RETRACTED;
import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One habit of a guest, with the day and the way it became known. It is confirmed when it is seen again, and replaced
 * when something else is seen: what held before stays, so that a slip can be undone.
 */
@Entity
@Published(topic = "crm.contact.preference", events = PreferenceEvent.class, state = PreferenceState.class)
public class Preference extends AggregateRoot<PreferenceEvent> implements Owned {
    private UUID customerId;
    private @Nullable UUID contactId;
    private String topic;

    @Embedded
    private Observation observation;

    private LocalDate confirmedOn;
    private String notedBy;

    @Enumerated(EnumType.STRING)
    private PreferenceStanding standing;

    private @Nullable UUID replacedBy;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Preference() {} // JPA

    private Preference(Guest guest, String topic, Observation observation, String notedBy, Instant at) {
        super(Ids.next());
        this.topic = topic;
        this.observation = observation;
        this.confirmedOn = observation.observedOn();
        this.notedBy = notedBy;
        this.standing = CURRENT;
        this.createdAt = at;
        belongTo(guest);
    }

    /**
     * Who takes something down, and when.
     *
     * @param allowed whether the guest agrees to what the law protects most, if the topic is of that
     */
    record Noting(boolean allowed, String by, Instant at) {}

    /** Notes what was seen; refuses what the law protects most, unless the person consented to it. */
    static Preference noted(Guest guest, String topic, Observation observation, Noting noting) {
        var meant = PreferenceTopic.meant(topic);
        ensure(noting.allowed(), "topic-sensitive", topic);
        ensureField(
                observation.validUntil() == null || !observation.validUntil().isBefore(observation.observedOn()),
                "validUntil",
                "valid-before-observed");
        var key = meant.map(PreferenceTopic::key).orElse(topic);
        var preference = new Preference(guest, key, observation, noting.by(), noting.at());
        preference.raise(new PreferenceEvent.Noted(preference.id()));
        return preference;
    }

    /** It was seen again; what was seen earlier than the last time does not move the date back. */
    void confirm(LocalDate on) {
        ensureCurrent();
        if (on.isAfter(confirmedOn)) {
            confirmedOn = on;
            raise(new PreferenceEvent.Confirmed(id()));
        }
    }

    /** Something else was seen, which holds from now on. */
    Preference replace(Observation other, Noting noting) {
        ensureCurrent();
        var successor = noted(guest(), topic, other, noting);
        standing = REPLACED;
        replacedBy = successor.id();
        raise(new PreferenceEvent.Replaced(id(), successor.id()));
        return successor;
    }

    /** It was an error, or does not hold any more. */
    void retract() {
        ensureCurrent();
        standing = RETRACTED;
        raise(new PreferenceEvent.Retracted(id()));
    }

    private void ensureCurrent() {
        ensure(standing == CURRENT, "preference-not-current", standing);
    }

    /** Goes where its guest goes, and to whoever is in charge there. */
    void goTo(Guest guest) {
        if (!guest.equals(guest())) {
            belongTo(guest);
            raise(new PreferenceEvent.Moved(id()));
        }
    }

    void erase() {
        raise(new PreferenceEvent.Erased(id()));
    }

    private void belongTo(Guest guest) {
        customerId = guest.customerId();
        contactId = guest.contactId();
        ownerId = guest.ownership().owner();
        team = guest.ownership().team();
    }

    @Override
    public PreferenceState state() {
        return new PreferenceState(
                customerId,
                contactId,
                topic,
                observation.value(),
                observation.howKnown(),
                observation.observedOn(),
                confirmedOn,
                observation.confidence(),
                observation.validUntil(),
                notedBy,
                standing,
                replacedBy,
                ownerId,
                team,
                createdAt);
    }

    Guest guest() {
        return new Guest(customerId, contactId, ownership());
    }

    String topic() {
        return topic;
    }

    @Nullable
    UUID contactId() {
        return contactId;
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
