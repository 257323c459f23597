package dev.guanxi.contact.fit.web;

import dev.guanxi.contact.fit.Criterion;
import dev.guanxi.contact.fit.DefinitionStanding;
import dev.guanxi.contact.fit.TargetDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a definition as the API shows it. */
@Schema(name = "TargetDefinition")
public record DefinitionView(
        UUID id,
        @Schema(description = "The same for all versions.") UUID familyId,

        @Schema(description = "Counts the versions.", examples = "1")
        int number,

        @Schema(examples = "Supermarkets in East China") String english,
        @Schema(examples = "华东商超") String chinese,
        @Nullable String description,
        @Schema(examples = "ann") String keeper,
        LocalDate reviewOn,
        List<Criterion> criteria,
        DefinitionStanding standing,
        @Nullable Instant publishedAt,
        Instant createdAt) {

    static DefinitionView of(TargetDefinition definition) {
        var s = definition.state();
        return new DefinitionView(
                definition.id(),
                s.familyId(),
                s.number(),
                s.english(),
                s.chinese(),
                s.description(),
                s.keeper(),
                s.reviewOn(),
                s.criteria(),
                s.standing(),
                s.publishedAt(),
                s.createdAt());
    }
}
