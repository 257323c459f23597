package dev.guanxi.partner.partner.web;

import dev.guanxi.partner.partner.Partner;
import dev.guanxi.partner.partner.PartnerRow;
import dev.guanxi.partner.partner.PartnerSearch;
import dev.guanxi.partner.partner.PartnerService;
import dev.guanxi.platform.bulk.ContentChanger;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** What is agreed with many partners changed alike, each as {@link PartnerResource#changePartner} does it. */
@Singleton
public class PartnerChanger extends ContentChanger<Partner, PartnerRequest> {
    private final PartnerService service;
    private final PartnerSearch search;

    PartnerChanger(PartnerService service, PartnerSearch search, MergePatch patches) {
        super("partners", Set.of(Roles.SALES_MANAGER, Roles.ADMIN), PartnerRequest.class, patches);
        this.service = service;
        this.search = search;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request).map(page -> page.map(PartnerRow::id));
    }

    @Override
    protected Uni<Partner> get(UUID id) {
        return service.get(id);
    }

    @Override
    protected PartnerRequest contentsOf(Partner partner) {
        return PartnerRequest.of(partner.profile());
    }

    @Override
    protected Uni<Partner> rewrite(Partner partner, PartnerRequest wanted) {
        return service.change(partner.id(), partner.version(), wanted.profile());
    }
}
