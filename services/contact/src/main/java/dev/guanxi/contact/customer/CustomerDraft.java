package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.MatchKeys;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a file has it.
 *
 * @param keys what makes two drafts the same customer
 * @param parent name of the organisation it is a part of; its id is not known yet
 */
public record CustomerDraft(
        CustomerKind kind,
        CustomerProfile profile,
        MatchKeys keys,
        @Nullable String parent) {

    public CustomerDraft(CustomerKind kind, CustomerProfile profile, @Nullable String parent) {
        this(kind, profile, profile.keys(), parent);
    }
}
