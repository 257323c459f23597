package dev.guanxi.partner.deal.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.partner.deal.Deal;
import dev.guanxi.partner.deal.DealRow;
import dev.guanxi.partner.deal.DealSearch;
import dev.guanxi.partner.deal.DealService;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many active deals changed alike, each as {@link DealResource#changeDeal} does it; without a team one stays in its team. */
@Singleton
public class DealChanger extends RecordChanger<Deal> {
    private final DealService service;
    private final DealSearch search;
    private final MergePatch patches;

    DealChanger(DealService service, DealSearch search, MergePatch patches) {
        super(patches);
        this.service = service;
        this.search = search;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "deals";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return DealChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(DealRow::id));
    }

    @Override
    protected Uni<Deal> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected Uni<Deal> rewrite(Deal deal, JsonNode patch) {
        return changed(deal, patches.apply(present(deal), patch, DealChange.class));
    }

    @Override
    protected Uni<Deal> assign(Deal deal, String owner, @Nullable String team) {
        return changed(deal, present(deal).with(owner, kept(deal, team)));
    }

    @Override
    protected Uni<Deal> release(Deal deal, @Nullable String team) {
        return changed(deal, present(deal).with(null, kept(deal, team)));
    }

    @Override
    protected Uni<Deal> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }

    private Uni<Deal> changed(Deal deal, DealChange wanted) {
        return wanted.equals(present(deal))
                ? Uni.createFrom().item(deal)
                : service.change(deal.id(), deal.version(), wanted.revision());
    }

    private static DealChange present(Deal deal) {
        return DealChange.of(deal.state(), deal.custom().unlessEmpty());
    }

    private static @Nullable String kept(Deal deal, @Nullable String team) {
        return team == null ? deal.ownership().team() : team;
    }
}
