package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The way of opportunities into the recycle bin, back, and out of it for good, with their stage history. */
@Singleton
public class OpportunityRemoval extends Removal<Opportunity> {
    private final Opportunities opportunities;
    private final FieldCatalogue fields;

    OpportunityRemoval(Opportunities opportunities, RecycleBin bin, FieldCatalogue fields) {
        super(opportunities, bin);
        this.opportunities = opportunities;
        this.fields = fields;
    }

    @Override
    protected void leave(Opportunity deal) {
        deal.remove();
    }

    @Override
    protected void comeBack(Opportunity deal) {
        deal.comeBack();
    }

    @Override
    protected String titleOf(Opportunity deal) {
        return deal.terms().name();
    }

    @Override
    public String kind() {
        return Opportunities.KIND;
    }

    @Override
    public Set<String> returners() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Set<String> purgers() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Uni<Void> removeForGood(UUID id) {
        return opportunities
                .findAll(List.of(id))
                .invoke(found -> found.forEach(Opportunity::erase))
                .chain(opportunities::eraseAll);
    }

    /** A person of whom the names of these may speak is forgotten. */
    Uni<Void> forgetPerson(Uni<List<Opportunity>> speaking) {
        return speaking.chain(found -> opportunities
                .changeEach(
                        Uni.createFrom().item(found),
                        deal -> deal.forgetPerson(fields.of(Opportunities.KIND)::withoutWords))
                .chain(() ->
                        rename(found.stream().filter(Opportunity::isRemoved).toList())));
    }
}
