package dev.guanxi.contact.group;

import dev.guanxi.platform.domain.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation of a group. */
@Schema(name = "GroupMember")
public record GroupMember(
        UUID id,
        String name,

        @Nullable @Schema(description = "What it is a part of; may be one that the caller does not see.")
        UUID parentId,

        @Schema(description = "Steps below the one that was asked for, which is at 0.", examples = "1")
        int depth,

        @Schema(description = "Deals won with itself, a sum for each currency.")
        List<Money> won,

        @Schema(description = "The same with all its parts, whatever is between them.")
        List<Money> wonInAll) {}
