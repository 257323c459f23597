package dev.guanxi.platform.bulk;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What bulk changes show of people: what a field was before and after, and why one of them was left. */
@ApplicationScoped
class BulkRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(Holding.emptied(
                "bulk changes",
                "select r.job_id, r.id, j.created_at, r.outcome, r.changes, r.finding"
                        + " from bulk_change_row r join bulk_change j on j.id = r.job_id where r.id = any($1)",
                "changes is not null or finding is not null"));
    }
}
