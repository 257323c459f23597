package dev.guanxi.contact.contact;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file changes of a contact.
 *
 * @param change what becomes of the profile, but for the fields of an administrator
 * @param custom what becomes of those, by key; null where one is emptied
 * @param customer whom the row takes the person to be with; null when it does not say
 */
public record ContactEdit(
        UnaryOperator<ContactProfile> change,
        Map<String, ? extends @Nullable Object> custom,
        @Nullable CustomerReference customer) {}
