package dev.guanxi.sales.org;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom somebody reports from a day on, until their next line begins. Of whom it is and when it begins stays: another
 * day has another line, so that what was true on a day can be told ever after. Belongs to the house.
 */
@Entity
@Published(topic = "crm.sales.reporting-line", events = ReportingEvent.class, state = ReportingState.class)
public class ReportingLine extends AggregateRoot<ReportingEvent> implements Owned {
    private UUID sellerId;
    private @Nullable LocalDate fromDay;

    @Embedded
    private ReportingProfile profile;

    private Instant createdAt;

    protected ReportingLine() {} // JPA

    private ReportingLine(UUID sellerId, @Nullable LocalDate fromDay, ReportingProfile profile, Instant at) {
        super(Ids.next());
        this.sellerId = sellerId;
        this.fromDay = fromDay;
        this.profile = profile.checked();
        this.createdAt = at;
    }

    static ReportingLine draw(UUID sellerId, @Nullable LocalDate fromDay, ReportingProfile profile, Instant at) {
        var line = new ReportingLine(sellerId, fromDay, profile, at);
        line.raise(new ReportingEvent.Drawn(line.id()));
        return line;
    }

    /** It was not this but that. */
    void correct(ReportingProfile wanted) {
        if (!wanted.equals(profile)) {
            profile = wanted.checked();
            raise(new ReportingEvent.Corrected(id()));
        }
    }

    /** It should never have been here; the line before it holds on. */
    void withdraw() {
        raise(new ReportingEvent.Withdrawn(id()));
    }

    public UUID sellerId() {
        return sellerId;
    }

    /** The first day; null when it holds from the beginning. */
    public @Nullable LocalDate fromDay() {
        return fromDay;
    }

    public ReportingProfile profile() {
        return profile;
    }

    @Override
    public ReportingState state() {
        return new ReportingState(
                sellerId, fromDay, profile.managerId(), profile.jobTitle(), profile.gone(), createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
