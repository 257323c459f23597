package dev.guanxi.contact.merge;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Some records became one. Can be taken back once, for as long as it is known what they were like. */
@Entity
@Table(name = "record_merge")
@Published(topic = "crm.contact.merge", events = MergeEvent.class, state = MergeState.class)
public class Merge extends AggregateRoot<MergeEvent> implements Owned {
    @Enumerated(EnumType.STRING)
    private RecordKind kind;

    private UUID survivorId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Ids absorbed;

    private @Nullable String ownerId;
    private @Nullable String team;
    private String mergedBy;
    private String mergedByName;
    private Instant mergedAt;

    @Embedded
    private @Nullable MergeSnapshot snapshot;

    private @Nullable Instant reversedAt;
    private @Nullable String reversedBy;
    private @Nullable String reversedByName;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Fields stayed;

    /** Ids as they are stored: the database's driver takes objects, not lists. */
    record Ids(List<UUID> ids) {}

    /** Names of fields as they are stored. */
    record Fields(List<String> names) {}

    protected Merge() {} // JPA

    Merge(UUID id, Absorption<?> absorption, MergeSnapshot snapshot, Caller by, Instant at) {
        super(id);
        this.kind = absorption.kind();
        this.survivorId = absorption.survivor();
        this.absorbed = new Ids(List.copyOf(absorption.absorbed().sequencedKeySet()));
        this.ownerId = absorption.ownership().owner();
        this.team = absorption.ownership().team();
        this.mergedBy = by.id();
        this.mergedByName = by.name();
        this.mergedAt = at;
        this.snapshot = snapshot;
        raise(new MergeEvent.Done(id));
    }

    /** Refuses when it was taken back already, or when nobody knows any more what the records were like. */
    void ensureReversible() {
        ensure(reversedAt == null, "merge-reversed-already", String.valueOf(reversedAt));
        snapshot();
    }

    /**
     * Remembers that it was taken back.
     *
     * @param stayed fields of the survivor that were changed since, and so were left as they are
     */
    void reverse(List<String> stayed, Caller by, Instant at) {
        ensureReversible();
        this.stayed = new Fields(List.copyOf(stayed));
        this.reversedAt = at;
        this.reversedBy = by.id();
        this.reversedByName = by.name();
        raise(new MergeEvent.Reversed(id()));
    }

    /** What the records were like; refuses when one of them was erased. */
    public MergeSnapshot snapshot() {
        if (snapshot == null) {
            throw new RuleBroken("merge-forgotten");
        }
        return snapshot;
    }

    RecordKind kind() {
        return kind;
    }

    public UUID survivor() {
        return survivorId;
    }

    public List<UUID> absorbed() {
        return absorbed.ids();
    }

    /** The survivor and those it took in. */
    public List<UUID> parts() {
        var parts = new ArrayList<>(absorbed.ids());
        parts.addFirst(survivorId);
        return parts;
    }

    /** One of its parts among those that were found, as long as none of them was erased. */
    public <R> R part(Map<UUID, R> found, UUID id) {
        var part = found.get(id);
        if (part == null) {
            throw new RuleBroken("merge-forgotten");
        }
        return part;
    }

    @Override
    public MergeState state() {
        return new MergeState(
                kind,
                survivorId,
                absorbed.ids(),
                mergedBy,
                mergedByName,
                mergedAt,
                reversedBy,
                reversedByName,
                reversedAt,
                stayed == null ? List.of() : stayed.names(),
                ownerId,
                team);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
