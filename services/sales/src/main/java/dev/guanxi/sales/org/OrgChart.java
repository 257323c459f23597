package dev.guanxi.sales.org;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who reported to whom on a day.
 *
 * @param complete false when there are more people than are named
 */
public record OrgChart(LocalDate on, List<Member> people, boolean complete) {
    /** How many people are named. */
    static final int MOST = 5_000;

    /**
     * One of them.
     *
     * @param managerId to whom they reported; null for nobody
     * @param level how many managers are between them and the top of what was asked for
     * @param reports how many reported to them, with all below these
     */
    @Schema(name = "SalesForceMember")
    public record Member(
            UUID sellerId,
            @Schema(examples = "李雷") String name,
            String ownerId,
            @Schema(examples = "/sales/east/shanghai") String team,
            @Nullable UUID managerId,
            @Nullable @Schema(examples = "Key account") String jobTitle,
            int level,
            int reports) {}
}
