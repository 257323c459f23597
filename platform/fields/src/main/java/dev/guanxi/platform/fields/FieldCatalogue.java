package dev.guanxi.platform.fields;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.events.DatabaseListener;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.MoreFields;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The fields that there are, in memory, so that no request asks the database for them. Every replica hears of a change
 * in the moment it is committed (a trigger notifies); the one that made it knows before it answers.
 */
@ApplicationScoped
public class FieldCatalogue {
    static final String CHANNEL = "custom_field";

    private static final Logger LOG = Logger.getLogger(FieldCatalogue.class);

    private final DefinedFields fields;
    private final FieldIndexer indexer;
    private final DatabaseListener listener;
    private final CurrentCaller caller;
    private final Bearers bearers;
    private final AtomicLong asked = new AtomicLong();
    private volatile Known known = new Known(0, Map.of(), List.of());

    FieldCatalogue(
            DefinedFields fields, FieldIndexer indexer, DataSource database, CurrentCaller caller, Bearers bearers) {
        this.fields = fields;
        this.indexer = indexer;
        this.caller = caller;
        this.bearers = bearers;
        this.listener = new DatabaseListener(database, CHANNEL, _ -> heard());
    }

    /**
     * What was found.
     *
     * @param turn how many times one had asked; who asked later knows better
     */
    private record Known(long turn, Map<String, FieldSet> sets, List<Reference> references) {}

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
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
            indexer.ring();
        } catch (Throwable e) {
            LOG.warnf("Custom fields are as they were a while ago: %s", Failures.reason(e));
        }
    }

    /** Looks what there is now. */
    Uni<Void> reload() {
        return Uni.createFrom().deferred(() -> {
            var turn = asked.incrementAndGet();
            return fields.all().invoke(all -> learn(turn, all)).replaceWithVoid();
        });
    }

    private synchronized void learn(long turn, List<DefinedField> all) {
        if (turn > known.turn()) {
            known = new Known(
                    turn,
                    all.stream()
                            .collect(groupingBy(
                                    DefinedField::recordKind,
                                    mapping(DefinedField::rule, collectingAndThen(toList(), FieldSet::new)))),
                    all.stream().flatMap(field -> field.reference().stream()).toList());
        }
    }

    /** The fields that lead to other records, in use or not. */
    List<Reference> references() {
        return known.references();
    }

    /** The fields of a kind of record, such as {@code customers}, as they are now. */
    public FieldSet of(String kind) {
        return known.sets().getOrDefault(kind, FieldSet.NONE);
    }

    /** The same as far as the present caller may know that there are such; whoever sees such records may. */
    FieldSet seenOf(String kind) {
        return isKindSeen(kind) ? of(kind) : FieldSet.NONE;
    }

    /** Whether the present caller may see records of a kind, and so know of its fields. */
    public boolean isKindSeen(String kind) {
        return bearers.areRead(kind, caller.get());
    }

    /**
     * The values of a new record of which outsiders may say something, too. They see no such fields, so they say none and
     * nothing is required of them.
     */
    public CustomValues forNew(String kind, CustomValues wanted) {
        if (!caller.get().isOutsider()) {
            return of(kind).forNew(wanted);
        }
        if (!wanted.isEmpty()) {
            throw new NotAllowed("custom-fields-not-yours", kind);
        }
        return of(kind).forHeardOf();
    }

    /** The values of a record that outsiders may change, too. They leave these as they are. */
    public CustomValues changed(String kind, CustomValues present, CustomValues wanted) {
        if (!caller.get().isOutsider()) {
            return of(kind).changed(present, wanted);
        }
        if (!wanted.isEmpty()) {
            throw new NotAllowed("custom-fields-not-yours", kind);
        }
        return present;
    }

    /** Whether the present caller sees values at all. */
    public boolean isSeen() {
        return !caller.get().isOutsider();
    }

    /** What the present caller sees of a record's values; nothing, when they are not one of our people. */
    public @Nullable CustomValues shown(CustomValues values) {
        return caller.get().isOutsider() ? null : values.unlessEmpty();
    }

    /**
     * One page of a list that outsiders see as well: they see no values, and neither find nor order records by them.
     *
     * @param without a row without its values
     */
    public <T> Uni<Page<T>> page(
            Listing<T> listing,
            PageRequest request,
            UnaryOperator<T> without,
            Function<PageRequest, Uni<Page<T>>> find) {
        if (!caller.get().isOutsider()) {
            return find.apply(request);
        }
        if (listing.asked(request).stream().anyMatch(field -> field.startsWith(FieldRule.BEGIN))) {
            throw new NotAllowed("custom-fields-not-yours", listing.name());
        }
        return find.apply(request).map(page -> page.map(without));
    }

    /**
     * The same for the list of these records.
     *
     * @param component which component of a row holds the values
     */
    public <T> MoreFields<T> listed(String kind, String component, Function<T, @Nullable CustomValues> values) {
        return new ListedFields<>(() -> of(kind), component, values, () -> isKindSeen(kind));
    }
}
