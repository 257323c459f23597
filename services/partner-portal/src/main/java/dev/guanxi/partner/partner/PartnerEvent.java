package dev.guanxi.partner.partner;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a partner. */
public sealed interface PartnerEvent extends DomainEvent {
    record Admitted(UUID partnerId) implements PartnerEvent {}

    record Changed(UUID partnerId) implements PartnerEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID partnerId) implements PartnerEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID partnerId) implements PartnerEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID partnerId) implements PartnerEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
