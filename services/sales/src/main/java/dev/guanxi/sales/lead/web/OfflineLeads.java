package dev.guanxi.sales.lead.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.offline.OfflineKind;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.lead.LeadCapture;
import dev.guanxi.sales.lead.LeadService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Leads written down and changed on phones that are away, each as {@link LeadResource} does it. */
@Singleton
public class OfflineLeads implements OfflineKind {
    private static final Set<String> FIELDS =
            Set.of("company", "givenName", "familyName", "email", "phone", "interest", "custom");

    private final LeadService service;
    private final LeadChanger changer;
    private final MergePatch patches;
    private final ObjectMapper json;

    OfflineLeads(LeadService service, LeadChanger changer, MergePatch patches, ObjectMapper json) {
        this.service = service;
        this.changer = changer;
        this.patches = patches;
        this.json = json;
    }

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public Uni<UUID> create(ObjectNode record, Instant happenedAt) {
        var request = patches.whole(record, LeadResource.NewLead.class);
        var capture = new LeadCapture(request.source(), request.profile().profile(), null, null, happenedAt);
        var by = request.introduction();
        var captured = Boolean.TRUE.equals(request.byRules())
                ? service.captureByRules(capture, false, by)
                : service.capture(capture, false, by);
        return captured.map(Lead::id);
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public Uni<Present> present(UUID id) {
        return service.get(id)
                .map(lead -> new Present(lead.version(), json.valueToTree(LeadRequest.of(lead.profile()))));
    }

    @Override
    public Uni<Void> change(UUID id, long version, ObjectNode patch) {
        return changer.change(id, version, patch).replaceWithVoid();
    }
}
