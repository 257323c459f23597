package dev.guanxi.contact.object;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A kind of record that an administrator defined. Its key stays; it goes out of use, but never away. */
@Entity
public class ObjectKind extends AggregateRoot<DomainEvent> implements Owned {
    /** A word of the API, and one that stands by itself in SQL. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    static final int LONGEST_KEY = 40;

    private String kindKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private KindDefinition definition;

    private Instant createdAt;

    protected ObjectKind() {} // JPA

    private ObjectKind(String key, KindDefinition definition, Instant at) {
        super(Ids.next());
        this.kindKey = key;
        this.definition = definition;
        this.createdAt = at;
    }

    /**
     * A kind that there was not before.
     *
     * @param builtIn what other records are called
     */
    static ObjectKind define(String key, KindDefinition definition, Set<String> builtIn, Instant at) {
        ensureField(
                key.length() <= LONGEST_KEY && KEY.matcher(key).matches(),
                "key",
                "object-key-malformed",
                key,
                LONGEST_KEY);
        ensureField(!builtIn.contains(key), "key", "object-key-built-in", key);
        return new ObjectKind(key, definition, at);
    }

    void change(KindDefinition definition) {
        this.definition = definition;
    }

    public String key() {
        return kindKey;
    }

    public KindDefinition definition() {
        return definition;
    }

    @Override
    public ObjectKindState state() {
        return new ObjectKindState(kindKey, definition, createdAt);
    }

    /** It belongs to everybody who sees such records. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
