package dev.guanxi.contact.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a file has it.
 *
 * @param parent name of the organisation it is a part of; its id is not known yet
 */
public record CustomerDraft(
        CustomerKind kind,
        CustomerProfile profile,
        @Nullable String parent) {
    /** What makes two drafts the same customer. */
    public Set<String> keys() {
        return profile.keys().shared();
    }
}
