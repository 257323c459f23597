package dev.guanxi.contact.customer;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file changes of a customer.
 *
 * @param kind what the row takes it to be; null when it does not say
 * @param change what becomes of the profile, but for the parent and the fields of an administrator
 * @param custom what becomes of those fields, by key; null where one is emptied
 * @param parent name of the organisation it is a part of from now on; null when the row does not say
 * @param leavesParent whether it is a part of none from now on
 */
public record CustomerEdit(
        @Nullable CustomerKind kind,
        UnaryOperator<CustomerProfile> change,
        Map<String, ? extends @Nullable Object> custom,
        @Nullable String parent,
        boolean leavesParent) {}
