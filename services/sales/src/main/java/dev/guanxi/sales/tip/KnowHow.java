package dev.guanxi.sales.tip;

import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who knows how something is done: tips about it, and people who are good at it. */
@ApplicationScoped
public class KnowHow {
    /** The best of each; the lists have all. */
    static final int SHOWN = 50;

    private final TipSearch tips;
    private final SkillSearch skills;

    KnowHow(TipSearch tips, SkillSearch skills) {
        this.tips = tips;
        this.skills = skills;
    }

    /** What was found. */
    @Schema(name = "KnowHow")
    public record Found(
            @Schema(description = "Those that helped most people first, 50 at most.")
            List<TipRow> tips,

            @Schema(description = "Those who are best at it first.")
            List<Skilled> people) {}

    /** Somebody who is good at it. */
    @Schema(name = "SkilledPerson")
    public record Skilled(
            String ownerId, @Nullable String name, @Nullable String team, List<SkillRow> skills) {}

    /** Tips and people that these words find. */
    public Uni<Found> about(String words) {
        return tips.find(best("-votes"), words)
                .chain(found ->
                        skills.find(best("-level"), words).map(known -> new Found(found.items(), people(known))));
    }

    private static PageRequest best(String order) {
        return new PageRequest(SHOWN, null, null, order, false);
    }

    private static List<Skilled> people(Page<SkillRow> skills) {
        Map<String, List<SkillRow>> byPerson = skills.items().stream()
                .collect(Collectors.groupingBy(SkillRow::ownerId, LinkedHashMap::new, Collectors.toList()));
        return byPerson.values().stream()
                .map(theirs -> new Skilled(
                        theirs.getFirst().ownerId(),
                        theirs.getFirst().ownerName(),
                        theirs.getFirst().team(),
                        theirs))
                .toList();
    }
}
