package dev.guanxi.commerce.product;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a product. */
public sealed interface ProductEvent extends DomainEvent {
    record Created(UUID productId) implements ProductEvent {}

    record Changed(UUID productId) implements ProductEvent {}

    record Retired(UUID productId) implements ProductEvent {}

    /** It is sold again. */
    record Offered(UUID productId) implements ProductEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID productId) implements ProductEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID productId) implements ProductEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID productId) implements ProductEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
