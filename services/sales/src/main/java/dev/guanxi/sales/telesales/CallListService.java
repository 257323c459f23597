package dev.guanxi.sales.telesales;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Making call lists and saying how they are called, short of {@link Sharing sharing} them. One method, one transaction. */
@ApplicationScoped
public class CallListService {
    private final CallLists lists;
    private final CallScripts scripts;
    private final CallSources sources;
    private final Filling filling;
    private final CurrentCaller caller;
    private final Clock clock;

    CallListService(
            CallLists lists,
            CallScripts scripts,
            CallSources sources,
            Filling filling,
            CurrentCaller caller,
            Clock clock) {
        this.lists = lists;
        this.scripts = scripts;
        this.sources = sources;
        this.filling = filling;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<CallList> get(UUID id) {
        return lists.require(id);
    }

    /** A new list, and what is on it. */
    public record Made(CallList list, Filling.Filled contents) {}

    /** Makes a list of those whom the caller sees. */
    @WithTransaction
    public Uni<Made> make(CallSource source, @Nullable String filter, CallListTerms terms) {
        sources.ensureKnown(source, filter);
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        return script(terms.scriptId(), null)
                .chain(() -> lists.add(CallList.make(source, filter, terms, ownership, clock.instant())))
                .chain(list -> filling.fill(list).map(contents -> new Made(list, contents)));
    }

    @WithTransaction
    public Uni<CallList> change(UUID id, long expectedVersion, CallListTerms terms) {
        return lists.require(id)
                .call(list -> script(terms.scriptId(), list.terms().scriptId()))
                .chain(() -> lists.change(id, expectedVersion, list -> list.change(terms)));
    }

    private Uni<Void> script(@Nullable UUID wanted, @Nullable UUID before) {
        return wanted == null || wanted.equals(before)
                ? Uni.createFrom().voidItem()
                : scripts.require(wanted)
                        .onFailure(NotFound.class)
                        .transform(_ -> new Invalid("scriptId", "call-script-unknown", wanted))
                        .invoke(script -> ensureField(script.isActive(), "scriptId", "call-script-unknown", wanted))
                        .replaceWithVoid();
    }
}
