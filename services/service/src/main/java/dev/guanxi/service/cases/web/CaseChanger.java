package dev.guanxi.service.cases.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.service.cases.Case;
import dev.guanxi.service.cases.CaseList;
import dev.guanxi.service.cases.CaseRow;
import dev.guanxi.service.cases.CaseService;
import dev.guanxi.service.cases.web.CaseResource.CasePriority;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many cases changed alike, each as {@link CaseResource} does it. */
@Singleton
public class CaseChanger extends RecordChanger<Case> {
    private static final String PRIORITY = "priority";
    private static final String BY_HAND = "prioritySetByHand";
    private static final String STATUS = "status";

    private final CaseService service;
    private final CaseList list;
    private final MergePatch patches;

    CaseChanger(CaseService service, CaseList list, MergePatch patches) {
        super(patches);
        this.service = service;
        this.list = list;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "cases";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return CaseChange.class;
    }

    @Override
    public Class<? extends Record> restorable() {
        return CaseUndo.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return list.find(request).map(page -> page.map(CaseRow::id));
    }

    @Override
    protected Uni<Case> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected Uni<Case> rewrite(Case found, JsonNode patch) {
        return reworded(found, without(patch, PRIORITY))
                .chain(it -> patch.has(PRIORITY) ? prioritised(it, patch) : same(it));
    }

    private Uni<Case> reworded(Case found, JsonNode patch) {
        var present = CaseText.of(found.contents());
        var wanted = patches.apply(present, patch, CaseText.class);
        return wanted.equals(present) ? same(found) : service.change(found.id(), found.version(), wanted.contents());
    }

    /** Whoever says what somebody decided already changes nothing. */
    private Uni<Case> prioritised(Case found, JsonNode patch) {
        var present = found.state();
        var wanted = patches.apply(
                        new CasePriority(present.priority()),
                        ((ObjectNode) patch.deepCopy()).retain(PRIORITY),
                        CasePriority.class)
                .priority();
        return wanted == present.priority() && present.prioritySetByHand()
                ? same(found)
                : service.prioritise(found.id(), found.version(), wanted);
    }

    /** Whether it was taken on, and who decided how urgent it is, comes back with the rest. */
    @Override
    public Collection<String> takenBack(Collection<String> changed) {
        var all = new LinkedHashSet<>(super.takenBack(changed));
        if (all.contains("ownerId")) {
            all.add(STATUS);
        }
        if (all.contains(PRIORITY)) {
            all.add(BY_HAND);
        }
        return all;
    }

    @Override
    protected Uni<Case> rewriteBack(Case found, JsonNode patch) {
        return patch.has(BY_HAND)
                ? followed(found, patch).chain(it -> waiting(it, patch))
                : rewrite(found, without(patch, STATUS)).chain(it -> waiting(it, patch));
    }

    private Uni<Case> followed(Case found, JsonNode patch) {
        return rewrite(found, without(patch, PRIORITY, BY_HAND, STATUS))
                .chain(it -> service.followClass(it.id(), it.version()));
    }

    private Uni<Case> waiting(Case found, JsonNode patch) {
        return patch.has(STATUS) ? service.putBack(found.id(), found.version()) : same(found);
    }

    private static Uni<Case> same(Case found) {
        return Uni.createFrom().item(found);
    }

    private static JsonNode without(JsonNode patch, String... fields) {
        return ((ObjectNode) patch.deepCopy()).remove(Set.of(fields));
    }

    @Override
    protected Uni<Case> assign(Case found, String owner, @Nullable String team) {
        return given(found, owner, team);
    }

    /** Without a team it waits in the one where it is. */
    @Override
    protected Uni<Case> release(Case found, @Nullable String team) {
        return given(found, null, team == null ? found.ownership().team() : team);
    }

    private Uni<Case> given(Case found, @Nullable String owner, @Nullable String team) {
        return found.isWith(owner, team) ? same(found) : service.assign(found.id(), found.version(), owner, team);
    }

    @Override
    protected Uni<Case> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }
}
