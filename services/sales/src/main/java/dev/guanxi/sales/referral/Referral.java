package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.lead.IntroductionWay;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody introduced somebody (引荐). Who it was stays; how they are thanked and rewarded for it goes on. */
@Entity
@Published(topic = "crm.sales.referral", events = ReferralEvent.class, state = ReferralState.class)
public class Referral extends AggregateRoot<ReferralEvent> implements Owned {
    @Embedded
    private Introducer introducer;

    @Embedded
    private Introduced introduced;

    @Enumerated(EnumType.STRING)
    private IntroductionWay way;

    private LocalDate introducedOn;
    private @Nullable String note;
    private @Nullable String thankBy;
    private @Nullable LocalDate thankUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredPurchases told;

    @Embedded
    private @Nullable Thanks thanks;

    @Embedded
    private @Nullable Reward reward;

    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant createdAt;

    protected Referral() {} // JPA

    private Referral(
            Introducer introducer, Introduced introduced, ReferralProfile profile, Ownership ownership, Instant at) {
        super(Ids.next());
        this.introducer = introducer;
        this.introduced = introduced;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.createdAt = at;
        write(profile.checked(day(at)));
    }

    static Referral record(
            Introducer introducer, Introduced introduced, ReferralProfile profile, Ownership ownership, Instant at) {
        var referral = new Referral(introducer, introduced, profile, ownership, at);
        referral.raise(new ReferralEvent.Recorded(referral.id()));
        return referral;
    }

    void change(ReferralProfile wanted, Instant at) {
        if (!wanted.equals(profile())) {
            write(wanted.checked(day(at)));
            raise(new ReferralEvent.Changed(id()));
        }
    }

    private void write(ReferralProfile profile) {
        way = profile.way();
        introducedOn = profile.on();
        note = profile.note();
        thankBy = profile.thankBy();
        thankUntil = profile.thankUntil();
        told = StoredPurchases.of(profile.purchases());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Somebody of ours said thanks. Who does so again corrects what was written down. */
    void thank(Thanks said, Instant at) {
        ensureField(!said.on().isBefore(introducedOn), "on", "thanks-too-early");
        ensureField(!said.on().isAfter(day(at).plusDays(1)), "on", "thanked-in-future", said.on());
        if (!said.equals(thanks)) {
            thanks = said;
            raise(new ReferralEvent.Thanked(id()));
        }
    }

    /** Grants a reward: once, whoever does and whatever for. */
    void grant(RewardGrant grant, String by, Instant at) {
        ensure(reward == null || !reward.holds(), "referral-rewarded", id());
        reward = Reward.granted(grant.checked(), by, at);
        raise(new ReferralEvent.Rewarded(id()));
    }

    /** They have what was granted to them. */
    void pay(LocalDate on, String by, @Nullable String reference) {
        var granted = granted();
        ensureField(!on.isBefore(day(granted.grantedAt())), "on", "reward-paid-early", day(granted.grantedAt()));
        reward = granted.paid(on, by, reference);
        raise(new ReferralEvent.RewardPaid(id()));
    }

    /** They do not get it after all. No rule grants one again; one of ours can. */
    void withdrawReward() {
        reward = granted().withdrawn();
        raise(new ReferralEvent.RewardWithdrawn(id()));
    }

    private Reward granted() {
        var granted = reward;
        ensure(granted != null && granted.holds(), "referral-not-rewarded", id());
        ensure(granted == null || granted.status() != RewardStatus.PAID, "reward-paid-already", id());
        return Objects.requireNonNull(granted);
    }

    /** Who was introduced goes on as this customer. */
    void convert(UUID customer) {
        if (!customer.equals(introduced.customerId())) {
            introduced = new Introduced(introduced.leadId(), customer);
            raise(new ReferralEvent.Converted(id(), customer));
        }
    }

    /** The lead that was introduced turned out to be another one. */
    void moveLead(UUID lead) {
        introduced = new Introduced(lead, introduced.customerId());
        raise(new ReferralEvent.Moved(id()));
    }

    /** The lead is gone; who came of it stays. */
    void forgetLead() {
        introduced = new Introduced(null, introduced.id());
        raise(new ReferralEvent.Moved(id()));
    }

    /** The customer who introduced them was a duplicate of this one, or is separate again. */
    void repointIntroducer(UUID survivor) {
        introducer = new Introducer(survivor, introducer.contactId());
        raise(new ReferralEvent.Moved(id()));
    }

    /** The same of the person who did. */
    void repointContact(UUID survivor) {
        introducer = new Introducer(introducer.customerId(), survivor);
        raise(new ReferralEvent.Moved(id()));
    }

    /** The same of who was introduced. */
    void repointIntroduced(UUID survivor) {
        introduced = new Introduced(introduced.leadId(), survivor);
        raise(new ReferralEvent.Moved(id()));
    }

    /** It never was one. Where somebody has a reward for it, it stays. */
    void withdraw() {
        ensure(reward == null || reward.status() != RewardStatus.PAID, "referral-paid-stays", id());
        raise(new ReferralEvent.Withdrawn(id()));
    }

    /** It goes with who was introduced, of whom nothing is left. */
    void erase() {
        raise(new ReferralEvent.Withdrawn(id()));
    }

    void forgetPerson() {
        var words = profile().withoutWords();
        var silent = thanks == null ? null : thanks.withoutWords();
        var bare = reward == null ? null : reward.withoutWords();
        if (!words.equals(profile()) || !Objects.equals(silent, thanks) || !Objects.equals(bare, reward)) {
            write(words);
            thanks = silent;
            reward = bare;
            raise(new ReferralEvent.PersonErased(id()));
        }
    }

    public ReferralProfile profile() {
        return new ReferralProfile(way, introducedOn, note, thankBy, thankUntil, told.purchases());
    }

    Introducer introducer() {
        return introducer;
    }

    Introduced introduced() {
        return introduced;
    }

    @Nullable
    Reward reward() {
        return reward;
    }

    @Override
    public ReferralState state() {
        return new ReferralState(
                introducer.customerId(),
                introducer.contactId(),
                introduced.leadId(),
                introduced.customerId(),
                way,
                introducedOn,
                note,
                thankBy,
                thankUntil,
                thanks == null ? null : thanks.on(),
                thanks == null ? null : thanks.by(),
                thanks == null ? null : thanks.note(),
                told.purchases(),
                ReferralState.GrantedReward.of(reward),
                ownerId,
                team,
                createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
