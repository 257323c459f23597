package dev.guanxi.sales.stages;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as it is at one moment, and where its deals may go.
 *
 * @param key what deals name it by
 * @param standard whether deals are in it unless somebody says otherwise
 */
public record KnownPipeline(UUID id, String key, boolean standard, PipelineDefinition definition) {
    /** The stage in which work with the customer begins, where a pipeline has one of this key. */
    private static final String ENGAGING = "ENGAGING";

    /** Whether somebody means this pipeline: by its key or its name, in either language, in whatever case. */
    boolean isCalled(String said) {
        return key.equalsIgnoreCase(said)
                || definition.name().english().equalsIgnoreCase(said)
                || definition.name().chinese().equals(said);
    }

    /** All stages that there ever were, in their order. */
    public List<StageDefinition> stages() {
        return definition.stages();
    }

    /** Those that deals can come into. */
    public List<StageDefinition> open() {
        return stages().stream().filter(stage -> !stage.outOfUse()).toList();
    }

    public Optional<StageDefinition> stage(String key) {
        return stages().stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** The stage that somebody calls so, an end or an open one, retired or not; by key or by name. */
    public @Nullable String called(String said) {
        for (var end : List.of(StageKeys.WON, StageKeys.LOST)) {
            var name = StageKeys.nameOfEnd(end);
            if (end.equalsIgnoreCase(said)
                    || name.english().equalsIgnoreCase(said)
                    || name.chinese().equals(said)) {
                return end;
            }
        }
        return stages().stream()
                .filter(stage -> stage.isCalled(said))
                .map(StageDefinition::key)
                .findFirst()
                .orElse(null);
    }

    /** In percent, how likely a deal is won that stands in a stage; null at its end. */
    public @Nullable Integer likely(String stage, @Nullable Integer own) {
        return own != null && StageKeys.isOpen(stage)
                ? own
                : stage(stage).map(StageDefinition::probability).orElse(null);
    }

    /** Where a deal begins. */
    public String first() {
        return open().getFirst().key();
    }

    /** Where work with the customer begins: in the stage called so, else in the second, where there is one. */
    public String engaging() {
        var open = open();
        return open.stream()
                .map(StageDefinition::key)
                .filter(ENGAGING::equals)
                .findFirst()
                .orElseGet(() -> open.get(Math.min(1, open.size() - 1)).key());
    }

    /** Whether work with the customer has begun when a deal stands in this open stage. */
    public boolean isEngaged(String stage) {
        return place(stage) >= place(engaging()) && place(stage) > place(first());
    }

    /** Refuses a pipeline that takes no deals any more. */
    public void ensureTakesDeals() {
        ensure(definition.inUse(), "pipeline-inactive", key);
    }

    /** Refuses to be gone into a stage that there is not, that ends deals, or that takes none any more. */
    public void ensureEnterable(String stage) {
        ensureField(StageKeys.isOpen(stage), "stage", "stage-closes", stage);
        var found = stage(stage);
        ensureField(found.isPresent(), "stage", "stage-unknown", stage, keys());
        ensure(!found.orElseThrow().outOfUse(), "stage-retired", stage, keys());
    }

    /** Whether there is a way from a stage to another open one. */
    public boolean leads(String from, String to) {
        try {
            way(from, to);
            return true;
        } catch (DomainException _) {
            return false;
        }
    }

    /** What the way from a stage to another open one is; refuses one that this pipeline does not have. */
    public Move way(String from, String to) {
        ensureEnterable(to);
        ensure(StageKeys.isOpen(from) && !from.equals(to), "stage-order", from, to, order());
        var here = place(from);
        var there = place(to);
        if (there < here) {
            ensure(definition.mayGoBack(), "stage-order", from, to, order());
            return Move.WENT_BACK;
        }
        if (isNoneBetween(here, there)) {
            return Move.ADVANCED;
        }
        ensure(definition.maySkip(), "stage-order", from, to, order());
        return Move.SKIPPED;
    }

    /** What a deal leaves behind that goes from one open stage to another: it must be done with these. */
    public List<StageDefinition> between(String from, String to) {
        var here = place(from);
        var there = place(to);
        return there < here ? List.of() : leftBehind(from, here, there);
    }

    /** What a deal leaves behind that comes from another pipeline. */
    public List<StageDefinition> before(String to) {
        return leftBehind(to, 0, place(to));
    }

    /** What a deal leaves behind that is won. */
    public List<StageDefinition> from(String stage) {
        return leftBehind(stage, place(stage), stages().size());
    }

    /** Of the stages on the way nobody asks for what is retired; of the one where it stands one does. */
    private List<StageDefinition> leftBehind(String standing, int here, int there) {
        return stages().subList(here, there).stream()
                .filter(stage -> !stage.outOfUse() || stage.key().equals(standing))
                .toList();
    }

    /** Those criteria of which people say whether they are met. */
    public List<ExitCriterion> ticked() {
        return stages().stream()
                .flatMap(stage -> stage.exit().stream())
                .filter(ExitCriterion::byHand)
                .toList();
    }

    /** The criterion of this key, whatever the stage. */
    public Optional<ExitCriterion> criterion(String key) {
        return stages().stream()
                .flatMap(stage -> stage.exit().stream())
                .filter(criterion -> criterion.key().equals(key))
                .findFirst();
    }

    /** Refuses that a deal is won in a stage after which others are still to come. */
    public void ensureWinnableIn(String stage) {
        var winnable =
                StageKeys.isOpen(stage) && (definition.maySkip() || isNoneBetween(place(stage), stages().size()));
        ensure(winnable, "stage-order", stage, StageKeys.WON, order());
    }

    private boolean isNoneBetween(int here, int there) {
        return stages().subList(here + 1, there).stream().allMatch(StageDefinition::outOfUse);
    }

    /** Before all where it is none of this pipeline's. */
    private int place(String stage) {
        for (int i = 0; i < stages().size(); i++) {
            if (stages().get(i).key().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    /** The stages that deals can come into and the ends, for people to choose from. */
    public String keys() {
        return order() + ", " + StageKeys.WON + ", " + StageKeys.LOST;
    }

    private String order() {
        return open().stream().map(StageDefinition::key).collect(Collectors.joining(", "));
    }
}
