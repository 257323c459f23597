package dev.guanxi.contact.memory;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** When guests were here. Kept by what other services and features tell. */
@ApplicationScoped
class Visits {
    private static final String FORGET = "delete from guest_order where contact_id = $1 or customer_id = $1";

    /** Removes all visits of an erased person, in the present transaction. */
    Uni<Void> forget(UUID guest) {
        return InTransaction.update(FORGET, guest).replaceWithVoid();
    }
}
