package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.sales.stages.StageKeys.LOST;
import static dev.guanxi.sales.stages.StageKeys.WON;

import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.Move;
import dev.guanxi.sales.stages.StageDefinition;
import dev.guanxi.sales.stages.StageKeys;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a deal has gone: the way it is on, the stage it has come to, when it got there, and the steps on its way. */
@Embeddable
public class Course {
    /**
     * A step that the stage history has not yet taken down.
     *
     * @param pipeline after it
     * @param overridden the keys of criteria that were not met
     * @param probability what was said of the deal itself, in percent
     */
    record Step(
            String pipeline,
            @Nullable String from,
            String to,
            Move move,
            @Nullable String reason,
            List<String> overridden,
            @Nullable Integer probability,
            Instant at) {
        /** One of which nobody said anything; of the deal's end nothing is likely any more. */
        static Step plain(KnownPipeline pipeline, @Nullable String from, String to, Move move, Instant at) {
            return new Step(pipeline.key(), from, to, move, null, List.of(), pipeline.likely(to, null), at);
        }
    }

    /**
     * How it got past what it left behind.
     *
     * @param overridden the keys of criteria that were not met
     * @param probability what is said of the deal itself, in percent
     */
    record Passed(
            @Nullable String reason,
            List<String> overridden,
            @Nullable Integer probability) {
        static final Passed FREELY = new Passed(null, List.of(), null);

        Passed likely(@Nullable Integer percent) {
            return new Passed(reason, overridden, percent);
        }
    }

    private String pipeline;
    private String stage;
    private Instant stageSince;
    private Instant openedAt;
    private @Nullable Instant engagedAt;
    private @Nullable Instant closedAt;

    /** The quote that the customer accepted. */
    private @Nullable UUID quoteId;

    @Transient
    private final List<Step> steps = new ArrayList<>();

    protected Course() {} // JPA

    private Course(String pipeline, String stage, Instant openedAt) {
        this.pipeline = pipeline;
        this.stage = stage;
        this.stageSince = openedAt;
        this.openedAt = openedAt;
    }

    static Course begin(KnownPipeline pipeline, Outlook outlook, Instant at) {
        pipeline.ensureTakesDeals();
        var course = new Course(pipeline.key(), pipeline.first(), at);
        var likely = pipeline.likely(course.stage, outlook.probability());
        course.steps.add(new Step(course.pipeline, null, course.stage, Move.OPENED, null, List.of(), likely, at));
        return course;
    }

    /** As it went elsewhere; only the steps that are known are taken down. */
    static Course retrace(PastDeal past) {
        var course = new Course(past.pipeline().key(), past.stage(), past.openedAt());
        course.engagedAt = past.engagedAt();
        course.closedAt = past.closedAt();
        String from = null;
        if (past.engagedAt() != null) {
            from = past.pipeline().engaging();
            course.steps.add(Step.plain(past.pipeline(), null, from, Move.OPENED, past.engagedAt()));
            course.stageSince = past.engagedAt();
        }
        if (!past.stage().equals(from)) {
            var at = past.closedAt() == null ? past.openedAt() : past.closedAt();
            course.steps.add(Step.plain(past.pipeline(), from, past.stage(), past(from, past.stage()), at));
            course.stageSince = at;
        }
        return course;
    }

    private static Move past(@Nullable String from, String to) {
        if (StageKeys.isOpen(to)) {
            return from == null ? Move.OPENED : Move.ADVANCED;
        }
        return to.equals(WON) ? Move.WON : Move.LOST;
    }

    /** Goes to another open stage of its pipeline, or of another one; tells what kind of step that is. */
    Move goOn(KnownPipeline to, String next, Passed passed, Instant at) {
        var move = wayTo(to, next);
        step(to.key(), next, move, passed.likely(to.likely(next, passed.probability())), at);
        if (engagedAt == null && to.isEngaged(next)) {
            engagedAt = at;
        }
        return move;
    }

    /** Is again where it was, also where that stage is retired by now; tells whether it stays in its pipeline. */
    boolean goBack(KnownPipeline to, String before, Instant at) {
        ensure(to.stage(before).isPresent(), "stage-order", stage, before, to.keys());
        var stays = isIn(to);
        if (stageSince.equals(engagedAt)) {
            engagedAt = null;
        }
        step(
                to.key(),
                before,
                stays ? Move.WENT_BACK : Move.CHANGED_PIPELINE,
                Passed.FREELY.likely(to.likely(before, null)),
                at);
        return stays;
    }

    /** What kind of step it would be; refuses one that cannot be. */
    Move wayTo(KnownPipeline to, String next) {
        return isIn(to) ? to.way(stage, next) : change(to, next);
    }

    /** The stages that it would leave behind. */
    List<StageDefinition> leavesFor(KnownPipeline to, String next) {
        return isIn(to) ? to.between(stage, next) : to.before(next);
    }

    private boolean isIn(KnownPipeline way) {
        return way.key().equals(pipeline);
    }

    private Move change(KnownPipeline to, String next) {
        ensure(isOpen(), "stage-order", stage, next, to.keys());
        to.ensureTakesDeals();
        to.ensureEnterable(next);
        return Move.CHANGED_PIPELINE;
    }

    void win(Passed passed, Instant at) {
        end(WON, Move.WON, passed, at);
    }

    void lose(Instant at) {
        ensure(isOpen(), "opportunity-closed", stage);
        end(LOST, Move.LOST, Passed.FREELY, at);
    }

    private void end(String end, Move move, Passed passed, Instant at) {
        step(pipeline, end, move, passed.likely(null), at);
        closedAt = at;
    }

    private void step(String way, String next, Move move, Passed passed, Instant at) {
        steps.add(new Step(way, stage, next, move, passed.reason(), passed.overridden(), passed.probability(), at));
        pipeline = way;
        stage = next;
        stageSince = at;
    }

    /** Whether it is news that the customer accepted this quote; refuses when something else was ordered already. */
    boolean takeQuote(UUID quote, String number) {
        ensure(!stage.equals(WON) || quoteId != null, "quote-deal-won", number);
        var news = quoteId == null;
        quoteId = news ? quote : quoteId;
        return news;
    }

    @Nullable
    UUID quoteId() {
        return quoteId;
    }

    List<Step> takeSteps() {
        var taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    boolean isOpen() {
        return StageKeys.isOpen(stage);
    }

    String pipeline() {
        return pipeline;
    }

    String stage() {
        return stage;
    }

    /** When it came to the stage where it is. */
    Instant stageSince() {
        return stageSince;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant engagedAt() {
        return engagedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** The day whose exchange rates hold for it, in UTC. */
    LocalDate rateDay() {
        return LocalDate.ofInstant(closedAt == null ? openedAt : closedAt, ZoneOffset.UTC);
    }
}
