package dev.guanxi.sales.opportunity;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.currency.CarriedRate;
import dev.guanxi.sales.currency.Rates;
import dev.guanxi.sales.stages.DealFacts;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.StageDefinition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A deal being pursued. Once won or lost its terms never change again. */
@Entity
@Published(topic = "crm.sales.opportunity", events = OpportunityEvent.class, state = OpportunityState.class)
public class Opportunity extends AggregateRoot<OpportunityEvent> implements Owned {
    private String number;

    @Embedded
    private Particulars particulars;

    @Embedded
    private @Nullable Origin origin;

    @Embedded
    private Course course;

    @JdbcTypeCode(SqlTypes.JSON)
    private Checklist checklist = Checklist.NOTHING;

    @Embedded
    private @Nullable CarriedRate rate;

    private @Nullable String ownerId;
    private @Nullable String team;
    private @Nullable String lostReason;
    private @Nullable String competitor;

    @Transient
    private final CloseMoves closeMoves = new CloseMoves();

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected Opportunity() {} // JPA

    private Opportunity(String number, Opening opening, Course course) {
        super(opening.id());
        this.number = number;
        this.origin = opening.origin();
        this.course = course;
        this.ownerId = opening.ownership().owner();
        this.team = opening.ownership().team();
        this.particulars = new Particulars(opening.terms());
    }

    static Opportunity open(String number, Opening opening, KnownPipeline pipeline, Instant at) {
        var opportunity = new Opportunity(
                number, opening, Course.begin(pipeline, opening.terms().outlook(), at));
        opportunity.raise(new OpportunityEvent.Opened(opening.id()));
        return opportunity;
    }

    /** Takes a deal over as it stood elsewhere; only the steps that are known enter its history. */
    static Opportunity takeOver(String number, Opening opening, PastDeal past) {
        var opportunity = new Opportunity(number, opening, Course.retrace(past));
        opportunity.lostReason = past.lostReason();
        opportunity.raise(new OpportunityEvent.Imported(opening.id()));
        return opportunity;
    }

    void change(Terms terms) {
        ensureOpen();
        closeMoves.note(particulars.expectedClose(), terms.expectedClose());
        particulars.agree(terms);
        raise(new OpportunityEvent.Changed(id()));
    }

    List<CloseMoves.Postponement> takeCloseMoves() {
        return closeMoves.take();
    }

    /** Whose rate it is to carry: its currency's, of the day of its closing, or until then of its opening. */
    Rates.Wanted rateWanted() {
        return new Rates.Wanted(particulars.amount().currency(), course.rateDay());
    }

    boolean carriesItsRate() {
        return rate != null && rate.isOf(particulars.amount().currency(), course.rateDay());
    }

    /** Takes that rate over; null when nobody knows it yet, or it is of the house's own currency. */
    void carry(@Nullable CarriedRate rate) {
        this.rate = rate;
    }

    /**
     * Goes to another open stage; for the end there is {@link #win} and {@link #lose}.
     *
     * @param pipeline the one it is in, or another one that it goes on in
     */
    void move(KnownPipeline pipeline, String next, Gate gate, Instant at) {
        ensurePresent();
        course.wayTo(pipeline, next);
        var passed = passed(gate, pipeline, course.leavesFor(pipeline, next));
        raise(
                switch (course.goOn(pipeline, next, passed, at)) {
                    case CHANGED_PIPELINE -> new OpportunityEvent.PipelineChanged(id(), pipeline.key(), next);
                    case WENT_BACK -> new OpportunityEvent.WentBack(id(), next);
                    case OPENED, ADVANCED, SKIPPED, WON, LOST -> new OpportunityEvent.StageAdvanced(id(), next);
                });
    }

    /** Is again where it was before a step that is taken back; whatever the pipeline allows otherwise. */
    void moveBack(KnownPipeline pipeline, String stage, Instant at) {
        ensureOpen();
        raise(
                course.goBack(pipeline, stage, at)
                        ? new OpportunityEvent.WentBack(id(), stage)
                        : new OpportunityEvent.PipelineChanged(id(), pipeline.key(), stage));
    }

    /** Ends well; the pipeline is the one it is in. */
    void win(KnownPipeline pipeline, Gate gate, Instant at) {
        ensurePresent();
        pipeline.ensureWinnableIn(course.stage());
        ensure(particulars.customerId() != null, "won-without-customer");
        ensure(!particulars.amount().isZero(), "won-without-amount");
        course.win(passed(gate, pipeline, pipeline.from(course.stage())), at);
        raise(new OpportunityEvent.Won(id()));
    }

    private Course.Passed passed(Gate gate, KnownPipeline pipeline, List<StageDefinition> leftBehind) {
        return new Course.Passed(
                gate.reason(), gate.pass(leftBehind, facts(pipeline.key())), particulars.probability());
    }

    /** What criteria of a pipeline ask for. */
    DealFacts facts(String pipeline) {
        return particulars.facts(checklist.of(pipeline));
    }

    /** Somebody says that something is so which a criterion of its pipeline asks for; saying it again is no news. */
    void tick(String criterion, String by, Instant at) {
        ensureOpen();
        if (!checklist.has(pipeline(), criterion)) {
            checklist = checklist.with(pipeline(), criterion, by, at);
            raise(new OpportunityEvent.CriterionTicked(id(), criterion));
        }
    }

    /** It is not so after all. */
    void untick(String criterion) {
        ensureOpen();
        if (checklist.has(pipeline(), criterion)) {
            checklist = checklist.without(pipeline(), criterion);
            raise(new OpportunityEvent.CriterionUnticked(id(), criterion));
        }
    }

    void lose(String reason, @Nullable String competitor, Instant at) {
        ensurePresent();
        ensureField(!reason.isBlank(), "reason", "lost-without-reason");
        course.lose(at);
        this.lostReason = reason;
        this.competitor = competitor;
        raise(new OpportunityEvent.Lost(id(), reason));
    }

    /** The partner withdrew from it: it is lost unless it is closed, also in the bin, where it is no news. */
    void withdrawnByPartner(String reason, Instant at) {
        if (course.isOpen()) {
            course.lose(at);
            this.lostReason = reason;
            raise(removed ? new OpportunityEvent.Changed(id()) : new OpportunityEvent.Lost(id(), reason));
        }
    }

    /** The customer accepted a quote of it: that is what is ordered, however the deal is won. */
    void quoted(UUID quote) {
        if (course.takeQuote(quote, number)) {
            raise(new OpportunityEvent.Changed(id()));
        }
    }

    /** Gives the deal to somebody; also a closed one, for its owner may have left. */
    void assign(Ownership ownership, String newOwner) {
        if (belongsTo(newOwner, ownership.team())) {
            raise(new OpportunityEvent.Assigned(id(), newOwner));
        }
    }

    /** Nobody is in charge any more; a team looks after it, the present one unless another is named. */
    void release(@Nullable String wanted) {
        var looksAfter = wanted == null ? team : wanted;
        ensureField(looksAfter != null, "team", "team-needed-without-owner", number);
        if (belongsTo(null, looksAfter)) {
            raise(new OpportunityEvent.Released(id()));
        }
    }

    /** Belongs to whom it belonged before. */
    void giveBack(Ownership before) {
        var owner = before.owner();
        if (owner == null) {
            release(before.team());
        } else {
            assign(before, owner);
        }
    }

    /** Whether that is news. */
    private boolean belongsTo(@Nullable String owner, @Nullable String looksAfter) {
        ensurePresent();
        if (Ownership.of(owner, looksAfter).equals(ownership())) {
            return false;
        }
        ownerId = owner;
        team = looksAfter;
        return true;
    }

    /** Nobody chose it: what it refers to was merged, or is no more. Holds whatever became of the record itself. */
    void refer(CustomValues custom) {
        particulars.refer(custom);
        raise(new OpportunityEvent.Changed(id()));
    }

    /**
     * The customer was a duplicate of this one, or is separate again; holds for closed deals too, or their history is
     * lost.
     */
    void repoint(UUID survivor) {
        particulars.repoint(survivor);
        raise(new OpportunityEvent.Changed(id()));
    }

    void repointContact(UUID survivor) {
        particulars.repointContact(survivor);
        raise(new OpportunityEvent.Changed(id()));
    }

    /** The partner who brought the deal expects another day; of a closed one, or the same day again, it is no news. */
    void reschedule(@Nullable LocalDate expectedClose) {
        if (course.isOpen() && !Objects.equals(expectedClose, particulars.expectedClose())) {
            closeMoves.note(particulars.expectedClose(), expectedClose);
            particulars.agree(terms().closing(expectedClose));
            raise(new OpportunityEvent.Changed(id()));
        }
    }

    /**
     * Loses what people may have written about the person: the name people gave to the deal, and words of theirs.
     *
     * @param impersonal what stays of values in the fields of an administrator
     */
    void forgetPerson(UnaryOperator<CustomValues> impersonal) {
        if (particulars.forgetPerson(number, impersonal)) {
            raise(new OpportunityEvent.PersonErased(id()));
        }
    }

    /** Goes into the recycle bin, at whatever stage. */
    void remove() {
        ensurePresent();
        removed = true;
        raise(new OpportunityEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "opportunity-not-removed", number);
        removed = false;
        raise(new OpportunityEvent.Returned(id()));
    }

    /** Goes for good; nothing of the deal remains, here or elsewhere. */
    void erase() {
        raise(new OpportunityEvent.Erased(id()));
    }

    /** Takes an import back; nothing of the deal remains, here or elsewhere. */
    void withdraw() {
        ensure(origin().reference() != null, "not-imported", number);
        raise(new OpportunityEvent.Withdrawn(id()));
    }

    void ensurePresent() {
        ensure(!removed, "opportunity-in-bin", id());
    }

    private void ensureOpen() {
        ensurePresent();
        ensure(course.isOpen(), "opportunity-closed", course.stage());
    }

    String pipeline() {
        return course.pipeline();
    }

    List<Course.Step> takeSteps() {
        return course.takeSteps();
    }

    public Terms terms() {
        return particulars.terms();
    }

    private Origin origin() {
        return origin == null ? Origin.OURSELVES : origin;
    }

    @Override
    public OpportunityState state() {
        var terms = terms();
        return new OpportunityState(
                number,
                terms.name(),
                terms.customerId(),
                terms.contactId(),
                origin().leadId(),
                origin().campaignId(),
                origin().responseId(),
                origin().partnerId(),
                origin().dealId(),
                origin().reference(),
                removed ? OpportunityStatus.REMOVED : OpportunityStatus.ACTIVE,
                course.pipeline(),
                course.stage(),
                course.stageSince(),
                terms.amount(),
                rate == null ? null : OpportunityState.Rate.of(rate),
                terms.lines().stream().map(OpportunityState.Line::of).toList(),
                terms.expectedClose(),
                terms.outlook().probability(),
                terms.outlook().forecastCategory(),
                terms.outlook().competitors(),
                terms.outlook().nextStep(),
                checklist.ticks(),
                terms.custom().values(),
                ownerId,
                team,
                lostReason,
                competitor,
                course.quoteId(),
                course.openedAt(),
                origin().happenedAt(),
                course.engagedAt(),
                course.closedAt());
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
