package dev.guanxi.platform.bin;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the bin holds about people: what their records are called, and why they were removed. */
@ApplicationScoped
class BinRecords implements PersonalRecords {
    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.removed(
                        "removed records",
                        "select id, record_kind, title, removed_at, removed_by_name, reason from recycle_bin where id = any($1)"));
    }
}
