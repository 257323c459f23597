package dev.guanxi.sales.opportunity.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityRow;
import dev.guanxi.sales.opportunity.OpportunitySearch;
import dev.guanxi.sales.opportunity.OpportunityService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many deals changed alike, each as {@link OpportunityResource} and {@link ProgressResource} do it. */
@Singleton
public class OpportunityChanger extends RecordChanger<Opportunity> {
    private static final String AMOUNT = "amount";
    private static final String LINES = "lines";

    private final OpportunityService service;
    private final OpportunitySearch search;
    private final MergePatch patches;

    OpportunityChanger(OpportunityService service, OpportunitySearch search, MergePatch patches) {
        super(patches);
        this.service = service;
        this.search = search;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "opportunities";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return OpportunityChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(OpportunityRow::id));
    }

    @Override
    protected Uni<Opportunity> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected Uni<Opportunity> rewrite(Opportunity deal, JsonNode patch) {
        return rewrite(deal, OpportunityRequest.before(patch, deal.terms()), patch);
    }

    /** The amount comes back with the lines. */
    @Override
    public Collection<String> takenBack(Collection<String> changed) {
        var all = new LinkedHashSet<>(super.takenBack(changed));
        if (all.contains(LINES)) {
            all.add(AMOUNT);
        }
        return all;
    }

    @Override
    protected Uni<Opportunity> rewriteBack(Opportunity deal, JsonNode patch) {
        return rewrite(deal, OpportunityRequest.whole(deal.terms()), patch);
    }

    private Uni<Opportunity> rewrite(Opportunity deal, OpportunityRequest present, JsonNode patch) {
        var wanted = patches.apply(present, patch, OpportunityRequest.class);
        return wanted.equals(present)
                ? Uni.createFrom().item(deal)
                : service.change(deal.id(), deal.version(), wanted.draft());
    }

    @Override
    protected Uni<Opportunity> assign(Opportunity deal, String owner, @Nullable String team) {
        return service.assign(deal.id(), deal.version(), owner, team);
    }

    @Override
    protected Uni<Opportunity> release(Opportunity deal, @Nullable String team) {
        return service.release(deal.id(), deal.version(), team);
    }

    @Override
    protected Uni<Opportunity> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }
}
