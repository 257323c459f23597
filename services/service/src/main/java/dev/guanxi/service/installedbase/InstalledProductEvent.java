package dev.guanxi.service.installedbase;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an installed product. */
public sealed interface InstalledProductEvent extends DomainEvent {
    record Installed(UUID installedProductId) implements InstalledProductEvent {}

    /** It is in use, for the first time or after a repair. */
    record Activated(UUID installedProductId) implements InstalledProductEvent {}

    record TakenIntoRepair(UUID installedProductId) implements InstalledProductEvent {}

    record Replaced(UUID installedProductId) implements InstalledProductEvent {}

    record Retired(UUID installedProductId) implements InstalledProductEvent {}

    /** What it has in fields of an administrator is otherwise. */
    record Changed(UUID installedProductId) implements InstalledProductEvent {}

    /** It stands where it stood before; what many products were taken to at once is taken back. */
    record PutBack(UUID installedProductId) implements InstalledProductEvent {}

    /** It lies in the recycle bin from now on. */
    record Removed(UUID installedProductId) implements InstalledProductEvent {}

    /** It is back from the recycle bin as it was. */
    record Returned(UUID installedProductId) implements InstalledProductEvent {}

    /** It was in the recycle bin for long enough; nothing of it is left. */
    record Erased(UUID installedProductId) implements InstalledProductEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** Nothing is left that somebody may have written about the customer, who is erased. */
    record PersonErased(UUID installedProductId) implements InstalledProductEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }

    /** Its customer was merged into another, to whom it belongs from now on. */
    record Moved(UUID installedProductId, UUID customerId) implements InstalledProductEvent {}
}
