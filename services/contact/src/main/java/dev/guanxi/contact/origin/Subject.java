package dev.guanxi.contact.origin;

import dev.guanxi.platform.domain.AggregateRoot;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer or contact, as something that values are said of.
 *
 * @param country tells what a phone number without country code means
 * @param fields about which something can be said
 * @param values what the profile says, by field; fields about which it says nothing are left out
 */
public record Subject(
        AggregateRoot<?> root, @Nullable String country, Set<ProfileField> fields, Map<ProfileField, String> values) {
    UUID id() {
        return root.id();
    }

    @Nullable
    String value(ProfileField field) {
        return values.get(field);
    }

    String normal(ProfileField field, String value) {
        return field.normal(value, country);
    }

    /** Whether the profile says so already, however it is written. */
    boolean says(ProfileField field, String value) {
        var present = value(field);
        return present != null && normal(field, present).equals(normal(field, value));
    }
}
