package dev.guanxi.sales.pool;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A public pool: leads that nobody has lie in it, and its rules go along with whoever takes one. */
@Entity
@Published(topic = "crm.sales.lead-pool", events = LeadPoolEvent.class, state = LeadPoolState.class)
public class LeadPool extends AggregateRoot<LeadPoolEvent> implements Owned {
    /** The one that was always there; leads of teams without a pool of their own are under its rules. */
    public static final UUID COMMON = UUID.fromString("01a00000-0000-7000-8000-000000000001");

    /** The team of the leads that lie in it. */
    public static final String COMMON_PLACE = "/sales/pool";

    private static final String PLACES = "/sales/pools/";

    private String name;
    private String place;

    @JdbcTypeCode(SqlTypes.JSON)
    private PoolTeams teams;

    private String zone;

    @Embedded
    private PoolRules rules;

    private Instant createdAt;

    protected LeadPool() {} // JPA

    private LeadPool(PoolProfile profile, Instant at) {
        super(Ids.next());
        this.place = PLACES + id();
        this.createdAt = at;
        take(profile);
    }

    static LeadPool open(PoolProfile profile, Instant at) {
        var pool = new LeadPool(profile, at);
        pool.raise(new LeadPoolEvent.Opened(pool.id()));
        return pool;
    }

    void change(PoolProfile profile) {
        if (!profile.equals(profile())) {
            take(profile);
            raise(new LeadPoolEvent.Changed(id()));
        }
    }

    private void take(PoolProfile profile) {
        var checked = profile.checked();
        name = checked.name();
        teams = checked.teams();
        zone = checked.zone();
        rules = checked.rules();
    }

    /** Nobody needs it any more, and no lead is under its rules. */
    void close() {
        ensure(!id().equals(COMMON), "common-pool-stays");
        raise(new LeadPoolEvent.Closed(id()));
    }

    public PoolProfile profile() {
        return new PoolProfile(name, teams, zone, rules);
    }

    @Override
    public LeadPoolState state() {
        return new LeadPoolState(
                name,
                place,
                teams.paths(),
                zone,
                rules.claimsPerDay(),
                rules.holdingCap(),
                rules.protectionDays(),
                rules.recycleDays(),
                rules.warningDays(),
                rules.cooldownDays(),
                createdAt);
    }

    /** Nobody's: everybody in sales knows the rules. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
