package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Several expenses that somebody hands in together. How far they have come they know themselves. */
@Entity
@Published(topic = "crm.sales.expense-report", events = ExpenseReportEvent.class, state = ExpenseReportState.class)
public class ExpenseReport extends AggregateRoot<ExpenseReportEvent> implements Owned {
    @Embedded
    private ReportProfile profile;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected ExpenseReport() {} // JPA

    private ExpenseReport(ReportProfile profile, Ownership ownership, Instant at) {
        super(Ids.next());
        this.profile = profile.checked();
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
    }

    static ExpenseReport begin(ReportProfile profile, Ownership ownership, Instant at) {
        var report = new ExpenseReport(profile, ownership, at);
        report.raise(new ExpenseReportEvent.Begun(report.id()));
        return report;
    }

    void change(ReportProfile wanted) {
        if (!wanted.equals(profile)) {
            profile = wanted.checked();
            raise(new ExpenseReportEvent.Changed(id()));
        }
    }

    void drop() {
        raise(new ExpenseReportEvent.Dropped(id()));
    }

    public ReportProfile profile() {
        return profile;
    }

    @Override
    public ExpenseReportState state() {
        return new ExpenseReportState(profile.title(), profile.firstDay(), profile.lastDay(), ownerId, team, createdAt);
    }

    @Override
    public ReportWords withheld() {
        return new ReportWords(profile.note());
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
