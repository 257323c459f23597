package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A field that an administrator gave to a kind of record. Its key stays; records have their values under it. */
@Entity
public class CustomField extends AggregateRoot<DomainEvent> implements Owned {
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9_]{0,39}");

    private String recordKind;
    private String fieldKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private FieldDefinition definition;

    private Instant createdAt;

    protected CustomField() {} // JPA

    private CustomField(UUID id, String recordKind, String key, FieldDefinition definition, Instant at) {
        super(id);
        this.recordKind = recordKind;
        this.fieldKey = key;
        this.definition = definition;
        this.createdAt = at;
    }

    static CustomField define(UUID id, FieldBearer bearer, String key, FieldDefinition definition, Instant at) {
        ensureField(KEY.matcher(key).matches(), "key", "custom-key-malformed", key);
        ensureField(!bearer.builtIn().contains(key), "key", "custom-key-built-in", key);
        definition.ensureSound(key);
        return new CustomField(id, bearer.kind(), key, definition, at);
    }

    /** Is something else from now on; a key never is. */
    void change(FieldDefinition definition, boolean inUse) {
        definition.ensureFollows(this.definition, inUse);
        definition.ensureSound(fieldKey);
        this.definition = definition;
    }

    String recordKind() {
        return recordKind;
    }

    String key() {
        return fieldKey;
    }

    FieldDefinition definition() {
        return definition;
    }

    @Override
    public CustomFieldState state() {
        return new CustomFieldState(recordKind, fieldKey, definition, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
