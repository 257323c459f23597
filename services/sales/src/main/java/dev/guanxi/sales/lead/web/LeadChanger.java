package dev.guanxi.sales.lead.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.lead.Lead;
import dev.guanxi.sales.lead.LeadRow;
import dev.guanxi.sales.lead.LeadSearch;
import dev.guanxi.sales.lead.LeadService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many leads changed alike, each as {@link LeadResource} does it. */
@Singleton
public class LeadChanger extends RecordChanger<Lead> {
    private final LeadService service;
    private final LeadSearch search;
    private final MergePatch patches;

    LeadChanger(LeadService service, LeadSearch search, MergePatch patches) {
        super(patches);
        this.service = service;
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

    @Override
    protected Uni<Lead> rewrite(Lead lead, JsonNode patch) {
        var present = LeadRequest.of(lead.profile());
        var wanted = patches.apply(present, patch, LeadRequest.class);
        return wanted.equals(present)
                ? Uni.createFrom().item(lead)
                : service.change(lead.id(), lead.version(), wanted.profile());
    }

    @Override
    protected Uni<Lead> assign(Lead lead, String owner, @Nullable String team) {
        return service.assign(lead.id(), lead.version(), owner, team);
    }

    @Override
    protected Uni<Lead> release(Lead lead, @Nullable String team) {
        return service.release(lead.id(), lead.version(), team);
    }

    @Override
    protected Uni<Lead> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }
}
