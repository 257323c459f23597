package dev.guanxi.sales.tip.web;

import dev.guanxi.sales.tip.Skill;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill as the API shows it. */
@Schema(name = "Skill")
public record SkillView(
        UUID id,
        SkillRequest profile,

        @Schema(description = "Whose it is.") String ownerId,

        Instant createdAt) {

    static SkillView of(Skill skill) {
        var state = skill.state();
        return new SkillView(skill.id(), SkillRequest.of(state), state.ownerId(), state.createdAt());
    }
}
