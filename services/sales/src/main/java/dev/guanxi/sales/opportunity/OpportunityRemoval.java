package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import jakarta.inject.Singleton;

/** The way of opportunities into the recycle bin, back, and out of it for good, with their stage history. */
@Singleton
public class OpportunityRemoval extends Removal<Opportunity> {
    OpportunityRemoval(Opportunities opportunities, RecycleBin bin) {
        super(
                opportunities,
                bin,
                new Marks<>(
                        Opportunities.KIND,
                        deal -> deal.terms().name(),
                        Opportunity::remove,
                        Opportunity::comeBack,
                        Opportunity::erase),
                Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP));
    }
}
