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

    /** Its customer was merged into another, to whom it belongs from now on. */
    record Moved(UUID installedProductId, UUID customerId) implements InstalledProductEvent {}
}
