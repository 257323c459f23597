package dev.guanxi.contact.object;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.events.DatabaseListener;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.persistence.ArisingKinds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The kinds that there are, in memory, with what the platform does to each. Every replica hears of a change in the moment
 * it is committed (a trigger notifies); the one that made it knows before it answers.
 */
@ApplicationScoped
public class KindCatalogue implements ArisingKinds {
    private static final String CHANNEL = "object_kind";
    private static final Logger LOG = Logger.getLogger(KindCatalogue.class);

    private final DefinedKinds kinds;
    private final FieldCatalogue fields;
    private final ObjectRecords records;
    private final RecycleBin bin;
    private final DatabaseListener listener;
    private final AtomicLong asked = new AtomicLong();
    private volatile Known known = new Known(0, List.of(), List.of());

    KindCatalogue(
            DefinedKinds kinds, FieldCatalogue fields, ObjectRecords records, RecycleBin bin, DataSource database) {
        this.kinds = kinds;
        this.fields = fields;
        this.records = records;
        this.bin = bin;
        this.listener = new DatabaseListener(database, CHANNEL, _ -> heard());
    }

    /**
     * What was found.
     *
     * @param turn how many times one had asked; who asked later knows better
     */
    private record Known(long turn, List<KnownKind> kinds, List<?> parts) {}

    /** Before anybody asks for kinds, such as whoever makes indexes for their fields. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        heard();
        listener.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        listener.stop();
    }

    /** Also after a time without a connection, in which anything may have happened. */
    private void heard() {
        try {
            VertxContextSupport.subscribeAndAwait(this::reload);
        } catch (Throwable e) {
            LOG.warnf("Kinds of record are as they were a while ago: %s", Failures.reason(e));
        }
    }

    /** Looks what there is now. */
    Uni<Void> reload() {
        return Uni.createFrom().deferred(() -> {
            var turn = asked.incrementAndGet();
            return kinds.all()
                    .invoke(all -> learn(
                            turn,
                            all.stream()
                                    .map(one -> KnownKind.of(one, fields, records, bin))
                                    .toList()))
                    .replaceWithVoid();
        });
    }

    private synchronized void learn(long turn, List<KnownKind> all) {
        if (turn > known.turn()) {
            known = new Known(turn, all, all.stream().flatMap(KnownKind::parts).toList());
        }
    }

    @Override
    public List<?> parts() {
        return known.parts();
    }

    /** Those of which there are records for people, in the order in which they were defined. */
    public List<KnownKind> inUse() {
        return known.kinds().stream().filter(KnownKind::inUse).toList();
    }

    /** The kind of these records, or {@link NotFound} when there are none for people. */
    public KnownKind require(String key) {
        return known.kinds().stream()
                .filter(kind -> kind.key().equals(key) && kind.inUse())
                .findFirst()
                .orElseThrow(() -> new NotFound("object-kind", key));
    }
}
