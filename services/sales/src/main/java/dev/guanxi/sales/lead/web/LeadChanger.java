package dev.guanxi.sales.lead.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.bulk.Changed;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.lead.LeadHandover;
import dev.guanxi.sales.lead.LeadHandover.To;
import dev.guanxi.sales.lead.LeadRouting;
import dev.guanxi.sales.lead.LeadRow;
import dev.guanxi.sales.lead.LeadSearch;
import dev.guanxi.sales.lead.LeadService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many leads changed alike, each as {@link LeadResource} does it. */
@Singleton
public class LeadChanger extends RecordChanger<Lead> {
    private static final String BEYOND_RULES = "beyondRules";
    private static final String BY_RULES = "byRules";
    private static final int AT_ONCE = 1_000;

    private final LeadService service;
    private final LeadHandover handover;
    private final LeadRouting routing;
    private final LeadSearch search;
    private final MergePatch patches;

    LeadChanger(
            LeadService service, LeadHandover handover, LeadRouting routing, LeadSearch search, MergePatch patches) {
        super(patches);
        this.service = service;
        this.handover = handover;
        this.routing = routing;
        this.search = search;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "leads";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return LeadChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(LeadRow::id));
    }

    @Override
    protected Uni<Lead> get(UUID id) {
        return service.get(id);
    }

    /** Whether rules are set aside is no part of what a lead says; it holds for the handover alone. */
    @Override
    protected Uni<Lead> rewrite(Lead lead, JsonNode patch) {
        var contents = ((ObjectNode) patch.deepCopy()).without(BEYOND_RULES);
        var present = LeadRequest.of(lead.profile());
        var wanted = patches.apply(present, contents, LeadRequest.class);
        return wanted.equals(present)
                ? Uni.createFrom().item(lead)
                : service.change(lead.id(), lead.version(), wanted.profile());
    }

    @Override
    public Map<String, Set<String>> reserved() {
        var deciders = Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
        return Map.of(BEYOND_RULES, deciders, BY_RULES, deciders);
    }

    /** What the rules give out is decided for a batch at once. */
    @Override
    public Uni<List<Changed>> changeAll(List<UUID> ids, JsonNode patch) {
        if (!patch.path(BY_RULES).asBoolean()) {
            return super.changeAll(ids, patch);
        }
        ensureField(patch.size() == 1, "patch", "by-rules-alone");
        return routing.giveOut(ids);
    }

    /** Whoever has how many is counted once for all of them. */
    @Override
    public int atOnce(JsonNode patch, int usual) {
        return patch.path(BY_RULES).asBoolean() ? Math.max(usual, AT_ONCE) : usual;
    }

    /** Rules give out leads by changing who has them. */
    @Override
    public Collection<String> takenBack(Collection<String> changed) {
        return changed.contains(BY_RULES) ? super.takenBack(Set.of("ownerId")) : super.takenBack(changed);
    }

    @Override
    protected Uni<Lead> assign(Lead lead, String owner, @Nullable String team, JsonNode patch) {
        return handover.assign(lead.id(), lead.version(), new To(owner, team, isBeyondRules(patch)));
    }

    @Override
    protected Uni<Lead> release(Lead lead, @Nullable String team, JsonNode patch) {
        return handover.release(lead.id(), lead.version(), team, isBeyondRules(patch));
    }

    private static boolean isBeyondRules(JsonNode patch) {
        return patch.path(BEYOND_RULES).asBoolean();
    }

    @Override
    protected Uni<Lead> assign(Lead lead, String owner, @Nullable String team) {
        return handover.assign(lead.id(), lead.version(), new To(owner, team, false));
    }

    @Override
    protected Uni<Lead> release(Lead lead, @Nullable String team) {
        return handover.release(lead.id(), lead.version(), team, false);
    }

    @Override
    protected Uni<Lead> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return handover.putBack(id, version, before);
    }
}
