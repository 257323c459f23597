package dev.guanxi.contact.interaction.web;

import dev.guanxi.contact.interaction.Interaction;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interaction as the API shows it. */
@Schema(name = "Interaction")
public record InteractionView(
        UUID id,
        UUID customerId,
        InteractionRequest report,

        @Schema(description = "Who entered it.", examples = "ann")
        String loggedBy,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static InteractionView of(Interaction interaction) {
        var state = interaction.state();
        return new InteractionView(
                interaction.id(),
                state.customerId(),
                InteractionRequest.of(interaction.report()),
                state.loggedBy(),
                state.ownerId(),
                state.team(),
                state.createdAt());
    }
}
