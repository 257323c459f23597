package dev.guanxi.sales.lead;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import jakarta.inject.Singleton;

/** The way of leads into the recycle bin, back, and out of it for good; what came of one stays what it is. */
@Singleton
public class LeadRemoval extends Removal<Lead> {
    LeadRemoval(Leads leads, RecycleBin bin) {
        super(
                leads,
                bin,
                new Marks<>(Leads.KIND, Lead::title, Lead::remove, Lead::comeBack, Lead::erase),
                Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP));
    }
}
