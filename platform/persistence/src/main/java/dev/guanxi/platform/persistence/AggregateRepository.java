package dev.guanxi.platform.persistence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Ground;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.sql.TableRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Where aggregates of one kind are kept. Shows a caller only what the kind's policy lets them see,
 * and saves a change together with its announcements and its audit entry.
 *
 * <p>All methods join the transaction that the service opened.
 */
public abstract class AggregateRepository<A extends AggregateRoot<?> & Owned> {
    private final Class<A> type;
    private final String kind;
    private final AccessPolicy policy;
    private final Ledger ledger;
    private final @Nullable TableRows<A> rows;

    /**
     * Says what is kept here and who sees it.
     *
     * @param kind what people call one of them, in kebab case: {@code opportunity}
     */
    protected AggregateRepository(Class<A> type, String kind, AccessPolicy policy, Ledger ledger) {
        this(type, kind, policy, ledger, null);
    }

    /**
     * The same for a kind of which many are created.
     *
     * @param rows how a new one is written: in one statement with its announcements and its audit entry, past the
     *     session, which takes half the time
     */
    protected AggregateRepository(
            Class<A> type, String kind, AccessPolicy policy, Ledger ledger, @Nullable TableRows<A> rows) {
        this.type = type;
        this.kind = kind;
        this.policy = policy;
        this.ledger = ledger;
        this.rows = rows;
    }

    /** What is kept here. */
    public Class<A> type() {
        return type;
    }

    /** What people call one of them: {@code opportunity}. */
    public String kind() {
        return kind;
    }

    /** Who sees what of it. */
    public AccessPolicy policy() {
        return policy;
    }

    /** What the present caller sees among records of this kind. */
    public final Visibility visible() {
        return visibleTo(ledger.caller().get());
    }

    /** What somebody sees among records of this kind; the one place to override for a kind with a rule of its own. */
    public Visibility visibleTo(Caller caller) {
        return policy.visibleTo(caller);
    }

    /**
     * Whether somebody sees a record; to override for a kind of which single records are hidden from those who see all
     * others. Whoever overrides it narrows the kind's list as well.
     */
    public boolean permits(Caller caller, A record) {
        return visibleTo(caller).permits(record.ownership());
    }

    /**
     * Why somebody sees a record, or does not: what each of their roles says by itself. One that holds is enough; no
     * ground at all means that no role of theirs is for this kind.
     */
    public List<Ground> grounds(Caller caller, A record) {
        return policy.reachesOf(caller).entrySet().stream()
                .map(reach ->
                        new Ground(reach.getKey(), reach.getValue(), permits(caller.asOnly(reach.getKey()), record)))
                .toList();
    }

    /** The aggregate if there is one, seen by anybody; for what other services caused. */
    public Uni<@Nullable A> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(type, id));
    }

    /** The aggregate, or {@link NotFound} when there is none that the caller may see. */
    public Uni<A> require(UUID id) {
        return find(id).map(found -> {
            if (found == null || !permits(ledger.caller().get(), found)) {
                throw new NotFound(kind, id);
            }
            return found;
        });
    }

    /** Keeps a new aggregate. To change one of many in the same transaction, find it first. */
    public Uni<A> add(A aggregate) {
        return (rows == null
                        ? Panache.getSession()
                                .chain(session -> session.persist(aggregate))
                                .chain(() -> save(aggregate))
                        : addAll(List.of(aggregate)))
                .replaceWith(aggregate);
    }

    /**
     * Keeps many new aggregates; a thousand cost little more than one. They do not stay in the session, so that what
     * follows in the transaction does not look through all of them again.
     */
    public Uni<Void> addAll(List<A> aggregates) {
        if (aggregates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return ledger.scrutinise(aggregates)
                .chain(() -> rows == null
                        ? insertAll(aggregates).chain(() -> ledger.enterAll(aggregates))
                        : ledger.enterAll(aggregates, rows.of(aggregates)));
    }

    private Uni<Void> insertAll(List<A> aggregates) {
        return Panache.getSession()
                .chain(session -> session.persistAll(aggregates.toArray())
                        .chain(session::flush)
                        .invoke(() -> aggregates.forEach(session::detach)));
    }

    /** Those of the aggregates with these ids that there are, seen by anybody. */
    public Uni<List<A>> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .chain(session -> session.find(type, ids.toArray()))
                        .map(found -> found.stream().filter(Objects::nonNull).toList());
    }

    /** These, seen by anybody, which nobody else changes until this transaction ends; by their ids. */
    public Uni<Map<UUID, A>> hold(Collection<UUID> ids) {
        return hold(ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * These, seen by anybody, which stay what they are until this transaction ends; by their ids. For what begins under
     * them: any number may begin at once, and whoever removes or changes one waits, or was first and is seen.
     */
    public Uni<Map<UUID, A>> holdStill(Collection<UUID> ids) {
        return hold(ids, LockModeType.PESSIMISTIC_READ);
    }

    private Uni<Map<UUID, A>> hold(Collection<UUID> ids, LockModeType how) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createQuery(
                                        "from %s where id in ?1 order by id".formatted(entity()), type)
                                .setParameter(1, ids)
                                .setLockMode(how)
                                .getResultList())
                        .map(found -> found.stream().collect(toMap(AggregateRoot::id, identity())));
    }

    /** What queries call the kind: its class, unless that is a word of the language. */
    private String entity() {
        var named = type.getAnnotation(Entity.class).name();
        return named.isEmpty() ? type.getSimpleName() : named;
    }

    /**
     * Removes aggregates as if they had never been: their rows, and their values in the audit trail. Each must have
     * raised the event that says so.
     */
    public Uni<Void> removeAll(Collection<A> aggregates) {
        return Panache.getSession()
                .chain(session -> session.removeAll(aggregates.toArray()).chain(session::flush))
                .chain(() -> ledger.strike(aggregates));
    }

    /** The same of aggregates that were used: also what others keep of them beside the trail goes. */
    public Uni<Void> eraseAll(Collection<A> aggregates) {
        return removeAll(aggregates).chain(() -> ledger.forgetAll(aggregates));
    }

    /** Changes one that the caller may see, whatever version it has. */
    public Uni<A> change(UUID id, Consumer<A> change) {
        return require(id).invoke(change).call(this::save);
    }

    /** Changes one that the caller may see and has read in its present version. */
    public Uni<A> change(UUID id, long expectedVersion, Consumer<A> change) {
        return change(id, aggregate -> {
            aggregate.expectVersion(expectedVersion);
            change.accept(aggregate);
        });
    }

    /** The same of one that the caller need not see; for what takes back what the caller did to it. */
    public Uni<A> changeUnseen(UUID id, long expectedVersion, Consumer<A> change) {
        return find(id).map(found -> {
                    if (found == null) {
                        throw new NotFound(kind, id);
                    }
                    found.expectVersion(expectedVersion);
                    change.accept(found);
                    return found;
                })
                .call(this::save);
    }

    /** Changes each of some, whoever sees them; for what other services or other records caused. */
    public Uni<Void> changeEach(Uni<List<A>> found, Consumer<A> change) {
        return found.invoke(all -> all.forEach(change)).chain(this::saveAll);
    }

    /** Writes what was changed on a loaded aggregate, and what goes with it. */
    public Uni<Void> save(A aggregate) {
        return saveAll(List.of(aggregate));
    }

    /** Writes what was changed on loaded aggregates, and what goes with it; a hundred cost little more than one. */
    public Uni<Void> saveAll(List<A> aggregates) {
        var erasing = aggregates.stream().filter(AggregateRoot::isErasing).toList();
        var forgetting = aggregates.stream()
                .filter(aggregate -> aggregate.isForgetting() && !aggregate.isErasing())
                .toList();
        return aggregates.isEmpty()
                ? Uni.createFrom().voidItem()
                : ledger.scrutinise(aggregates)
                        .chain(() -> Panache.getSession())
                        .invoke(session -> aggregates.forEach(aggregate -> ensureIn(session, aggregate)))
                        .chain(Mutiny.Session::flush)
                        .chain(() -> ledger.enterAll(aggregates))
                        .chain(() -> ledger.forgetAll(erasing))
                        .chain(() -> ledger.forgetEarlier(forgetting));
    }

    private void ensureIn(Mutiny.Session session, A aggregate) {
        if (!session.contains(aggregate)) {
            throw new IllegalStateException("%s %s was not found in this transaction, so its change would be lost"
                    .formatted(kind, aggregate.id()));
        }
    }
}
