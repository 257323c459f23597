package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.MergePatch;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to be in charge, as a patch of many records says it beside what it says of their contents. */
record Handover(
        @Nullable @Size(min = 1, max = 100) String ownerId,

        @Nullable @Size(max = 200) @Pattern(regexp = Ownership.TEAM_FORM)
        String team) {

    private static final String OWNER = "ownerId";
    private static final String TEAM = "team";
    private static final Set<String> FIELDS = Set.of(OWNER, TEAM);

    /** Whether a patch says anything of that. */
    static boolean isIn(JsonNode patch) {
        return FIELDS.stream().anyMatch(patch::has);
    }

    /** What the patch says besides. */
    static JsonNode without(JsonNode patch) {
        return ((ObjectNode) patch.deepCopy()).remove(FIELDS);
    }

    /**
     * Who is in charge then. Whoever gets a record takes it to their own team unless the patch names another.
     *
     * @return without a team where nobody said which
     */
    static Handover of(Ownership present, JsonNode patch, MergePatch patches) {
        var goes = patch.has(OWNER);
        return patches.apply(new Handover(present.owner(), goes ? null : present.team()), only(patch), Handover.class);
    }

    /** The same for a patch that takes a record back: what it does not name stays, and what was there was possible. */
    static Ownership before(Ownership present, JsonNode patch) {
        return Ownership.of(
                patch.has(OWNER) ? patch.get(OWNER).textValue() : present.owner(),
                patch.has(TEAM) ? patch.get(TEAM).textValue() : present.team());
    }

    /** Owner and team are taken back together, for the team does not follow from the owner. */
    static Collection<String> takenBack(Collection<String> changed) {
        var all = new LinkedHashSet<>(changed);
        if (all.stream().anyMatch(FIELDS::contains)) {
            all.addAll(FIELDS);
        }
        return all;
    }

    private static JsonNode only(JsonNode patch) {
        return ((ObjectNode) patch.deepCopy()).retain(FIELDS);
    }
}
