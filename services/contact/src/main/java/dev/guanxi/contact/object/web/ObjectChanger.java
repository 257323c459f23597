package dev.guanxi.contact.object.web;

import static dev.guanxi.platform.domain.DomainException.ensure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.object.ObjectRecord;
import dev.guanxi.contact.object.ObjectRow;
import dev.guanxi.contact.object.ObjectService;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many records of one kind changed alike, each as {@link ObjectResource} does it. */
final class ObjectChanger extends RecordChanger<ObjectRecord> {
    private static final Set<String> ASSIGNERS = Set.of(Roles.SALES_MANAGER, Roles.ADMIN);

    private final String kind;
    private final ObjectService service;
    private final MergePatch patches;

    ObjectChanger(String kind, ObjectService service, MergePatch patches) {
        super(patches);
        this.kind = kind;
        this.service = service;
        this.patches = patches;
    }

    @Override
    public String list() {
        return kind;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN);
    }

    @Override
    public Map<String, Set<String>> reserved() {
        return Map.of("ownerId", ASSIGNERS, "team", ASSIGNERS);
    }

    @Override
    public Class<? extends Record> editable() {
        return ObjectChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return service.find(kind, request).map(page -> page.map(ObjectRow::id));
    }

    @Override
    protected Uni<ObjectRecord> get(UUID id) {
        return service.get(kind, id);
    }

    @Override
    protected Uni<ObjectRecord> rewrite(ObjectRecord record, JsonNode patch) {
        var present = ObjectRequest.of(record.contents());
        var wanted = patches.apply(present, patch, ObjectRequest.class);
        return wanted.equals(present)
                ? Uni.createFrom().item(record)
                : service.change(kind, record.id(), record.version(), wanted.contents());
    }

    /** It stays in its team unless another one is named. */
    @Override
    protected Uni<ObjectRecord> assign(ObjectRecord record, String owner, @Nullable String team) {
        var wanted = Ownership.of(owner, team == null ? record.ownership().team() : team);
        return wanted.equals(record.ownership())
                ? Uni.createFrom().item(record)
                : service.assign(kind, record.id(), record.version(), owner, wanted.team());
    }

    @Override
    protected Uni<ObjectRecord> release(ObjectRecord record, @Nullable String team) {
        ensure(false, "object-without-owner");
        return Uni.createFrom().item(record);
    }

    @Override
    protected Uni<ObjectRecord> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(kind, id, version, before);
    }
}
