package dev.guanxi.sales.tip;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may do what at the notice board: everybody in sales reads all; what somebody wrote is theirs, and their manager's. */
@ApplicationScoped
class Board {
    static final AccessPolicy READERS =
            AccessPolicy.none().with(Reach.ALL, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN);
    private static final AccessPolicy WRITERS = AccessPolicy.none()
            .with(Reach.OWN, Roles.SALES_REP)
            .with(Reach.TEAM, Roles.SALES_MANAGER)
            .with(Reach.ALL, Roles.ADMIN);

    private final CurrentCaller caller;

    Board(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Refuses to change what somebody else wrote. */
    void ensureTheirs(Owned record) {
        if (!WRITERS.visibleTo(caller.get()).permits(record.ownership())) {
            throw new NotAllowed("not-your-writing");
        }
    }
}
