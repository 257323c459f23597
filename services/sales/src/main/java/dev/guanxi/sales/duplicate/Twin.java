package dev.guanxi.sales.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody may be already. Of what the caller does not see it says that it is there and what the two have in common,
 * and nothing else: neither who it is nor who has it.
 *
 * @param seen whether the caller sees it; the others have no id, title, status, owner or time
 * @param open of a lead, whether somebody still works on it or may
 * @param protectedUntil until when nobody takes a lead from its owner, and nobody else captures its company
 * @param linked whether somebody looked at the two and keeps both
 */
@Schema(name = "LeadTwin")
public record Twin(
        TwinKind kind,
        boolean seen,
        List<Likeness> common,
        boolean open,
        boolean linked,
        @Nullable UUID id,
        @Nullable String title,
        @Nullable String status,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable Instant since,
        @Nullable Instant protectedUntil) {
    /** Whether its company is protected from others at this time, because somebody claimed it. */
    public boolean protectsCompany(Instant at) {
        return kind == TwinKind.LEAD
                && common.contains(Likeness.COMPANY)
                && protectedUntil != null
                && protectedUntil.isAfter(at);
    }
}
