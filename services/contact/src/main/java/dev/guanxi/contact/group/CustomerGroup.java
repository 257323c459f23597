package dev.guanxi.contact.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation and all its parts. */
@Schema(name = "CustomerGroup")
public record CustomerGroup(
        @Schema(description = "From the top, each before its parts, by name.")
        List<GroupMember> members,

        @Schema(
                description = "How many parts the caller does not see. They are neither named nor in any sum.",
                examples = "0")
        long hidden,

        @Schema(description = "Whether there are more parts than a group is shown with; the sums then lack them.")
        boolean cut) {

    /** The most organisations that a group is shown with. */
    public static final int MOST = 1000;
}
