package dev.guanxi.sales.template;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a template. */
public sealed interface TemplateEvent extends DomainEvent {
    record Begun(UUID templateId) implements TemplateEvent {}

    record Changed(UUID templateId) implements TemplateEvent {}

    /** Documents are made of this edition from now on. */
    record Published(UUID templateId, int edition) implements TemplateEvent {}

    /** The next edition is being written; the one before is used meanwhile. */
    record EditionBegun(UUID templateId, int edition) implements TemplateEvent {}

    /** No document is made of it any more. */
    record Retired(UUID templateId) implements TemplateEvent {}

    record Revived(UUID templateId) implements TemplateEvent {}

    /** It was never published, and is no more. */
    record Dropped(UUID templateId) implements TemplateEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
