package dev.guanxi.platform.privacy;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** What a service says to a question about a person. */
public sealed interface AnswerEvent extends DomainEvent {
    /** Here is what we hold, sealed. */
    record Disclosed(UUID requestId) implements AnswerEvent {}

    /** We have forgotten the person. */
    record Forgotten(UUID requestId) implements AnswerEvent {}
}
