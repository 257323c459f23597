package dev.guanxi.sales.opportunity.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.offline.OfflineKind;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityService;
import dev.guanxi.sales.opportunity.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Deals opened, changed and moved to their next stages on phones that are away, each as {@link OpportunityResource} and
 * {@link ProgressResource} do it. They are won and lost where people can see what that leads to.
 */
@Singleton
public class OfflineOpportunities implements OfflineKind {
    private static final String STAGE = "stage";
    private static final Set<String> FIELDS = Set.of(
            "name",
            "customerId",
            "contactId",
            "amount",
            "lines",
            "expectedClose",
            "probability",
            "competitors",
            "nextStep",
            STAGE,
            "custom");

    private final OpportunityService service;
    private final OpportunityChanger changer;
    private final MergePatch patches;
    private final ObjectMapper json;

    OfflineOpportunities(
            OpportunityService service, OpportunityChanger changer, MergePatch patches, ObjectMapper json) {
        this.service = service;
        this.changer = changer;
        this.patches = patches;
        this.json = json;
    }

    @Override
    public String name() {
        return "opportunity";
    }

    @Override
    public Uni<UUID> create(ObjectNode record, Instant happenedAt) {
        var request = patches.whole(record, NewOpportunity.class);
        return service.open(request.terms().draft(), request.pipeline(), Origin.offline(happenedAt))
                .map(Opportunity::id);
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public Uni<Present> present(UUID id) {
        return service.get(id).map(deal -> {
            ObjectNode fields = json.valueToTree(OpportunityRequest.whole(deal.terms()));
            return new Present(deal.version(), fields.put(STAGE, deal.state().stage()));
        });
    }

    @Override
    public Uni<Void> change(UUID id, long version, ObjectNode patch) {
        return changer.change(id, version, patch).replaceWithVoid();
    }
}
