package dev.guanxi.contact.contact;

import dev.guanxi.platform.identity.Ownership;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records about a person's work that change with the person, in the same transaction. */
public interface Career {
    /** Somebody went to another customer. */
    Uni<Void> end(Employment past);

    /** The person is erased. */
    Uni<Void> erasePerson(UUID contact);

    /**
     * What somebody was until now.
     *
     * @param ownership whose the customer is, and was the contact
     */
    record Employment(
            UUID contact,
            UUID customer,
            Ownership ownership,
            @Nullable String jobTitle) {}
}
