package dev.guanxi.platform.web.things;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

@Singleton
class Things extends AggregateRepository<Thing> {
    Things(Ledger ledger) {
        super(Thing.class, "thing", AccessPolicy.none().with(Reach.OWN, Roles.SALES_REP), ledger);
    }
}
