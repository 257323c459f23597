package dev.guanxi.contact.level.web;

import dev.guanxi.contact.level.ChoiceStanding;
import dev.guanxi.contact.level.LevelChoice;
import dev.guanxi.contact.level.RelationshipLevel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chosen level as the API shows it. */
@Schema(name = "LevelChoice")
public record LevelChoiceView(
        UUID id,
        UUID customerId,

        @Nullable @Schema(description = "Absent for all the customer's dealings.", examples = "护肤")
        String productLine,

        RelationshipLevel level,
        String reason,
        ChoiceStanding standing,
        @Nullable String ownerId,
        @Nullable String team,
        Instant chosenAt) {

    static LevelChoiceView of(LevelChoice choice) {
        var s = choice.state();
        return new LevelChoiceView(
                choice.id(),
                s.customerId(),
                s.productLine(),
                s.level(),
                s.reason(),
                s.standing(),
                s.ownerId(),
                s.team(),
                s.chosenAt());
    }
}
