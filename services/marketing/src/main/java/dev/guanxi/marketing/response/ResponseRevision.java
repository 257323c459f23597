package dev.guanxi.marketing.response;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a response; what was answered stays as it was said.
 *
 * @param custom what it has in fields that an administrator defined
 * @param ownerId who looks after it
 */
public record ResponseRevision(
        CustomValues custom,
        @Nullable String ownerId,
        @Nullable String team) {

    /** The same, with these values in the fields of an administrator. */
    ResponseRevision with(CustomValues custom) {
        return new ResponseRevision(custom, ownerId, team);
    }

    /** Somebody looks after each response. */
    Ownership inCharge() {
        ensureField(ownerId != null || team != null, "ownerId", "response-nobodys");
        return Ownership.of(ownerId, team);
    }
}
