package dev.guanxi.contact.radar.web;

import dev.guanxi.contact.radar.AspectReading;
import dev.guanxi.contact.radar.PlannedTask;
import dev.guanxi.contact.radar.Radar;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a relationship is looked after, as the API shows it. */
@Schema(name = "RelationshipRadar")
public record RadarView(
        UUID customerId,
        Instant since,

        @Schema(description = "Per cent of the seven direct aspects that were served since.", examples = "57")
        int coverage,

        @Schema(description = "All ten aspects: seven direct, three indirect.", maxItems = 10)
        List<Aspect> aspects,

        @Schema(description = "One for each direct aspect that nobody served.", maxItems = 7)
        List<Suggestion> suggestions) {

    /** One aspect. */
    @Schema(name = "RadarAspect")
    public record Aspect(
            RelationshipAspect aspect,

            @Schema(description = "In the language of `Accept-Language`.", examples = "反馈")
            String name,

            boolean direct,
            @Schema(description = "How often since.") long entries,

            @Nullable @Schema(description = "When last, also before; left out when never.")
            Instant lastAt) {

        static Aspect of(AspectReading reading, Locale language) {
            return new Aspect(
                    reading.aspect(),
                    Texts.of(language, "aspect." + reading.aspect()),
                    reading.aspect().isDirect(),
                    reading.entries(),
                    reading.lastAt());
        }
    }

    /** Something to do. */
    @Schema(name = "RadarSuggestion")
    public record Suggestion(
            RelationshipAspect aspect,

            @Schema(
                    description = "In the language of `Accept-Language`.",
                    examples = "Ask how they found what they got.")
            String task,

            @Nullable
            @Schema(
                    description = "The open task by which somebody is to do it already, the first due;"
                            + " left out when there is none: take one down with this aspect (raiseTask).")
            UUID taskId,

            @Nullable @Schema(description = "By when that is to be done.")
            LocalDate dueOn) {
        static Suggestion of(RelationshipAspect aspect, Radar radar, Locale language) {
            var planned = radar.next(aspect);
            return new Suggestion(
                    aspect,
                    Texts.of(language, "suggestion." + aspect),
                    planned.map(PlannedTask::id).orElse(null),
                    planned.map(PlannedTask::dueOn).orElse(null));
        }
    }

    static RadarView of(UUID customer, Radar radar, Locale language) {
        return new RadarView(
                customer,
                radar.since(),
                radar.coverage(),
                radar.readings().stream()
                        .map(reading -> Aspect.of(reading, language))
                        .toList(),
                radar.missing().stream()
                        .map(aspect -> Suggestion.of(aspect, radar, language))
                        .toList());
    }
}
