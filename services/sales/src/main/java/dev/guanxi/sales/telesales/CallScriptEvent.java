package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a call script. */
public sealed interface CallScriptEvent extends DomainEvent {
    record Written(UUID scriptId) implements CallScriptEvent {}

    /** It says something else from now on. */
    record Rewritten(UUID scriptId, int edition) implements CallScriptEvent {}

    /** It is called otherwise, or was taken out of use or into it. */
    record Changed(UUID scriptId) implements CallScriptEvent {}
}
