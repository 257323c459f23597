package dev.guanxi.sales.lead;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The way of leads into the recycle bin, back, and out of it for good; what came of one stays what it is. */
@Singleton
public class LeadRemoval extends Removal<Lead> {
    private final Leads leads;

    LeadRemoval(Leads leads, RecycleBin bin) {
        super(leads, bin);
        this.leads = leads;
    }

    @Override
    protected void leave(Lead lead) {
        lead.remove();
    }

    @Override
    protected void comeBack(Lead lead) {
        lead.comeBack();
    }

    @Override
    protected String titleOf(Lead lead) {
        return lead.title();
    }

    @Override
    public String kind() {
        return Leads.KIND;
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
        return leads.findAll(List.of(id))
                .invoke(found -> found.forEach(Lead::erase))
                .chain(leads::eraseAll);
    }

    /** A person of whom these spoke is forgotten. */
    Uni<Void> forgetPerson(Uni<List<Lead>> speaking) {
        return speaking.chain(found -> leads.changeEach(Uni.createFrom().item(found), Lead::forgetPerson)
                .chain(() -> rename(found.stream().filter(Lead::isRemoved).toList())));
    }
}
