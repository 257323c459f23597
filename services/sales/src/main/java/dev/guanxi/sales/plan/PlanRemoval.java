package dev.guanxi.sales.plan;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import jakarta.inject.Singleton;

/** The way of account plans into the recycle bin, back, and out of it for good. */
@Singleton
public class PlanRemoval extends Removal<AccountPlan> {
    PlanRemoval(AccountPlans plans, RecycleBin bin) {
        super(
                plans,
                bin,
                new Marks<>(
                        AccountPlans.KIND,
                        plan -> plan.contents().name(),
                        AccountPlan::remove,
                        AccountPlan::comeBack,
                        AccountPlan::erase),
                Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP));
    }
}
