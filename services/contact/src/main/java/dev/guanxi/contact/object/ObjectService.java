package dev.guanxi.contact.object;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people can do with records of a kind that an administrator defined; each method is about the records of one. */
@ApplicationScoped
public class ObjectService {
    private final KindCatalogue kinds;
    private final ObjectRecords records;
    private final FieldCatalogue fields;
    private final ObjectNews news;
    private final CurrentCaller caller;
    private final Pool database;
    private final Cursors cursors;
    private final Clock clock;

    ObjectService(
            KindCatalogue kinds,
            ObjectRecords records,
            FieldCatalogue fields,
            ObjectNews news,
            CurrentCaller caller,
            Pool database,
            Cursors cursors,
            Clock clock) {
        this.kinds = kinds;
        this.records = records;
        this.fields = fields;
        this.news = news;
        this.caller = caller;
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** One page of those that the caller sees. */
    public Uni<Page<ObjectRow>> find(String kind, PageRequest request) {
        return kinds.require(kind).listing().page(database, cursors, request, records.visible());
    }

    @WithSession
    public Uni<ObjectRecord> get(String kind, UUID id) {
        kinds.require(kind);
        return records.require(id).map(record -> record.ensureOf(kind));
    }

    /** It belongs to the caller. */
    @WithTransaction
    public Uni<ObjectRecord> create(String kind, ObjectContents contents) {
        kinds.require(kind);
        return records.add(fresh(kind, fields.of(kind).forNew(contents)));
    }

    /** Many at once, whose values are known to fit; within the present transaction. */
    @WithTransaction
    public Uni<List<UUID>> createAll(String kind, List<ObjectContents> contents) {
        kinds.require(kind);
        var all = contents.stream().map(one -> fresh(kind, one)).toList();
        return records.addAll(all)
                .replaceWith(all.stream().map(ObjectRecord::id).toList());
    }

    private ObjectRecord fresh(String kind, ObjectContents contents) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        return ObjectRecord.create(kind, contents, ownership, clock.instant());
    }

    /** Removes those as if they had never been that were not changed since; gives their ids. */
    @WithTransaction
    public Uni<Set<UUID>> takeBack(String kind, List<UUID> ids) {
        return records.findAll(ids)
                .map(found -> found.stream()
                        .filter(record -> record.isOf(kind) && record.version() == 0)
                        .toList())
                .invoke(untouched -> untouched.forEach(ObjectRecord::erase))
                .call(records::removeAll)
                .map(removed -> removed.stream().map(ObjectRecord::id).collect(Collectors.toUnmodifiableSet()));
    }

    @WithTransaction
    public Uni<ObjectRecord> change(String kind, UUID id, long expectedVersion, ObjectContents wanted) {
        return changed(
                kind,
                id,
                expectedVersion,
                record -> record.change(fields.of(kind).changed(record.contents(), wanted)));
    }

    @WithTransaction
    public Uni<ObjectRecord> assign(String kind, UUID id, long expectedVersion, String ownerId, @Nullable String team) {
        return changed(kind, id, expectedVersion, record -> record.assign(ownerId, team))
                .call(record -> news.assigned(kinds.require(kind), record));
    }

    private Uni<ObjectRecord> changed(String kind, UUID id, long expectedVersion, Consumer<ObjectRecord> change) {
        kinds.require(kind);
        return records.require(id)
                .invoke(record -> record.ensureOf(kind))
                .chain(() -> records.change(id, expectedVersion, change));
    }

    /** Gives a record of this version to whom it belonged before, whoever sees it now. */
    @WithTransaction
    public Uni<ObjectRecord> giveBack(String kind, UUID id, long version, UnaryOperator<Ownership> before) {
        return records.changeUnseen(
                id, version, record -> record.ensureOf(kind).giveBack(before.apply(record.ownership())));
    }

    /** Puts a record into the recycle bin. */
    @WithTransaction
    public Uni<Void> remove(String kind, UUID id, long expectedVersion) {
        return kinds.require(kind).removal().remove(id, expectedVersion);
    }
}
