package dev.guanxi.sales.stakeholder;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody at the customer on whom a deal depends. Whoever sees the deal sees them. */
@Entity
@Table(name = "deal_contact")
@Published(topic = "crm.sales.deal-contact", events = StakeholderEvent.class, state = StakeholderState.class)
public class Stakeholder extends AggregateRoot<StakeholderEvent> implements Owned {
    private UUID opportunityId;
    private UUID contactId;
    private @Nullable UUID deputyId;

    @JdbcTypeCode(SqlTypes.JSON)
    private DealRoles roles;

    private @Nullable String note;
    private Instant addedAt;

    protected Stakeholder() {} // JPA

    private Stakeholder(UUID opportunityId, Part part, Instant at) {
        super(Ids.next());
        this.opportunityId = opportunityId;
        this.addedAt = at;
        take(part);
    }

    static Stakeholder add(UUID opportunityId, Part part, Instant at) {
        var stakeholder = new Stakeholder(opportunityId, part, at);
        stakeholder.raise(new StakeholderEvent.Added(stakeholder.id(), opportunityId));
        return stakeholder;
    }

    void change(Part part) {
        if (!part.equals(part())) {
            take(part);
            raise(new StakeholderEvent.Changed(id()));
        }
    }

    private void take(Part part) {
        var checked = part.checked();
        contactId = checked.contactId();
        roles = new DealRoles(checked.roles());
        deputyId = checked.deputyId();
        note = checked.note();
    }

    /** The contact was a duplicate of this one, or is separate again. */
    void repoint(UUID survivor) {
        contactId = survivor;
        if (survivor.equals(deputyId)) {
            deputyId = null;
        }
        raise(new StakeholderEvent.Changed(id()));
    }

    /** The same of the deputy; who became one with whom they stand in for, stands in for nobody. */
    void repointDeputy(UUID survivor) {
        deputyId = survivor.equals(contactId) ? null : survivor;
        raise(new StakeholderEvent.Changed(id()));
    }

    /** Whoever stood in for them is forgotten. */
    void loseDeputy() {
        deputyId = null;
        note = null;
        raise(new StakeholderEvent.Changed(id()));
    }

    void remove() {
        raise(new StakeholderEvent.Removed(id()));
    }

    public Part part() {
        return new Part(contactId, roles.items(), deputyId, note);
    }

    public UUID opportunityId() {
        return opportunityId;
    }

    @Override
    public StakeholderState state() {
        return new StakeholderState(opportunityId, contactId, roles.items(), deputyId, note, addedAt);
    }

    /** Nobody's by itself: see {@link StakeholderService}. */
    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
