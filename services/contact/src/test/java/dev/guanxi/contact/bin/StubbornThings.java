package dev.guanxi.contact.bin;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.bin.Departure;
import dev.guanxi.platform.bin.Removable;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.testkit.access.Records;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Records of a kind that cannot be removed for good, whatever one does. */
@Singleton
class StubbornThings implements Removable {
    private static final String KIND = "stubborn-things";

    /** One that lies in the bin longer than anything else. */
    static UUID inTheBin() {
        var id = UUID.randomUUID();
        Records.insert(
                "recycle_bin",
                Map.of(
                        "id",
                        id,
                        "record_kind",
                        KIND,
                        "title",
                        "Stubborn",
                        "removed_at",
                        OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        "removed_by",
                        "ada",
                        "removed_by_name",
                        "Ada"));
        return id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Visibility visibleTo(Caller caller) {
        return AccessPolicy.none().with(ALL, Roles.ADMIN).visibleTo(caller);
    }

    @Override
    public Set<String> returners() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Set<String> purgers() {
        return Set.of();
    }

    @Override
    public Uni<Void> hold(Collection<UUID> records) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Set<UUID>> present(Collection<UUID> records) {
        return Uni.createFrom().item(Set.copyOf(records));
    }

    @Override
    public Uni<List<Departure>> remove(List<UUID> records) {
        return Uni.createFrom().failure(new IllegalStateException("it does not want to go"));
    }

    @Override
    public Uni<Void> bringBack(Collection<UUID> records) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> removeForGood(UUID id) {
        return Uni.createFrom().failure(new IllegalStateException("it does not want to go"));
    }
}
