package dev.guanxi.sales.lead.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.offline.OfflineKind;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.sales.lead.FollowUp;
import dev.guanxi.sales.lead.FollowUpKind;
import dev.guanxi.sales.lead.FollowUps;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** Calls, visits and messages to leads written down on phones that are away; they happened when the operation did. */
@Singleton
public class OfflineFollowUps implements OfflineKind {
    private final FollowUps followUps;
    private final MergePatch patches;

    OfflineFollowUps(FollowUps followUps, MergePatch patches) {
        this.followUps = followUps;
        this.patches = patches;
    }

    /** What an operation says of one. */
    record NewFollowUp(
            @NotNull UUID leadId,
            @NotNull FollowUpKind kind,
            @NotBlank @Size(max = 2000) String note) {}

    @Override
    public String name() {
        return "follow-up";
    }

    @Override
    public Uni<UUID> create(ObjectNode record, Instant happenedAt) {
        var wanted = patches.whole(record, NewFollowUp.class);
        return followUps
                .add(wanted.leadId(), wanted.kind(), happenedAt, wanted.note())
                .map(FollowUp::id);
    }
}
