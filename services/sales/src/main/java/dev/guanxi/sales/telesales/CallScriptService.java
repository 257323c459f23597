package dev.guanxi.sales.telesales;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** What people can do with call scripts. One method, one transaction. */
@ApplicationScoped
public class CallScriptService {
    private final CallScripts scripts;
    private final ScriptEditions editions;
    private final Clock clock;

    CallScriptService(CallScripts scripts, ScriptEditions editions, Clock clock) {
        this.scripts = scripts;
        this.editions = editions;
        this.clock = clock;
    }

    @WithSession
    public Uni<CallScript> get(UUID id) {
        return scripts.require(id);
    }

    @WithTransaction
    public Uni<CallScript> write(String name, ScriptContents contents) {
        return scripts.add(CallScript.write(name, contents, clock.instant())).call(editions::keep);
    }

    /** Calls that are under way go on by the edition with which they began. */
    @WithTransaction
    public Uni<CallScript> change(UUID id, long expectedVersion, String name, ScriptContents contents, boolean active) {
        var rewritten = new AtomicBoolean();
        return scripts.change(id, expectedVersion, script -> rewritten.set(script.change(name, contents, active)))
                .call(script -> rewritten.get()
                        ? editions.keep(script)
                        : Uni.createFrom().voidItem());
    }

    /** Every edition of a script, the newest first. */
    @WithSession
    public Uni<List<ScriptEdition>> editions(UUID id) {
        return scripts.require(id).chain(script -> editions.of(script.id()));
    }
}
