package dev.guanxi.contact.origin;

import dev.guanxi.contact.merge.RecordKind;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers or contacts, as records that values are said of. */
interface Subjects {
    RecordKind kind();

    /** One that the caller sees. */
    Uni<Subject> seen(UUID id);

    /** The one that goes on for a record that others know; null when it is not here, erased, or to be left alone. */
    Uni<@Nullable UUID> present(UUID id);

    /** One that the caller sees and may change, and that nobody else changes until the transaction at hand ends. */
    Uni<Subject> hold(UUID id);

    /** Writes these values into the profile of one that is held, as an ordinary change. */
    Uni<Subject> change(Subject held, Map<ProfileField, String> values);
}
