package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.opportunity.Going;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityRow;
import dev.guanxi.sales.opportunity.OpportunitySearch;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.Progress;
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
    private static final String STAGE = "stage";
    private static final String PIPELINE = "pipeline";
    private static final Set<String> STEP = Set.of(STAGE, PIPELINE);

    private final OpportunityService service;
    private final Progress progress;
    private final OpportunitySearch search;
    private final MergePatch patches;

    OpportunityChanger(OpportunityService service, Progress progress, OpportunitySearch search, MergePatch patches) {
        super(patches);
        this.service = service;
        this.progress = progress;
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

    /** The step comes last: what is said of a deal may be what its stage asks for. */
    @Override
    protected Uni<Opportunity> rewrite(Opportunity deal, JsonNode patch) {
        var contents = without(patch);
        return rewrite(deal, OpportunityRequest.before(contents, deal.terms()), contents)
                .chain(rewritten -> moved(rewritten, patch));
    }

    private Uni<Opportunity> moved(Opportunity deal, JsonNode patch) {
        if (!isStep(patch)) {
            return Uni.createFrom().item(deal);
        }
        ensureField(patch.hasNonNull(STAGE), STAGE, "stage-to-be-named");
        var stage = patch.get(STAGE).textValue();
        var pipeline = patch.path(PIPELINE).textValue();
        return isThere(deal, stage, pipeline)
                ? Uni.createFrom().item(deal)
                : progress.move(deal.id(), deal.version(), new Going(stage, pipeline, null, false));
    }

    private static boolean isThere(Opportunity deal, String stage, @Nullable String pipeline) {
        var state = deal.state();
        return state.stage().equals(stage)
                && (pipeline == null || state.pipeline().equals(pipeline));
    }

    private static boolean isStep(JsonNode patch) {
        return patch.has(STAGE) || patch.has(PIPELINE);
    }

    private static JsonNode without(JsonNode patch) {
        return ((ObjectNode) patch.deepCopy()).remove(STEP);
    }

    /** The amount comes back with the lines, and the stage with its pipeline. */
    @Override
    public Collection<String> takenBack(Collection<String> changed) {
        var all = new LinkedHashSet<>(super.takenBack(changed));
        if (all.contains(LINES)) {
            all.add(AMOUNT);
        }
        if (all.stream().anyMatch(STEP::contains)) {
            all.addAll(STEP);
        }
        return all;
    }

    /** The step first: what it asked for may be taken back after it. */
    @Override
    protected Uni<Opportunity> rewriteBack(Opportunity deal, JsonNode patch) {
        var contents = without(patch);
        return movedBack(deal, patch).chain(there -> rewrite(there, OpportunityRequest.whole(there.terms()), contents));
    }

    private Uni<Opportunity> movedBack(Opportunity deal, JsonNode patch) {
        var state = deal.state();
        return isStep(patch)
                ? progress.moveBack(
                        deal.id(),
                        deal.version(),
                        patch.path(PIPELINE).asText(state.pipeline()),
                        patch.path(STAGE).asText(state.stage()))
                : Uni.createFrom().item(deal);
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
