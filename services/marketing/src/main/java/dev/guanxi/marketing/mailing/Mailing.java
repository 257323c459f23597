package dev.guanxi.marketing.mailing;

import static dev.guanxi.marketing.mailing.MailingStatus.CANCELLED;
import static dev.guanxi.marketing.mailing.MailingStatus.DRAFT;
import static dev.guanxi.marketing.mailing.MailingStatus.SCHEDULED;
import static dev.guanxi.marketing.mailing.MailingStatus.SENDING;
import static dev.guanxi.marketing.mailing.MailingStatus.SENT;
import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A mail to many people, for one campaign and one purpose. Once it is scheduled it says what it says. */
@Entity
@Published(topic = "crm.marketing.mailing", events = MailingEvent.class, state = MailingState.class)
public class Mailing extends AggregateRoot<MailingEvent> implements Owned {
    private UUID campaignId;
    private String purpose;

    @Embedded
    private Content content;

    @Enumerated(EnumType.STRING)
    private MailingStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Levels levels;

    private @Nullable Instant sendAt;
    private @Nullable Long targets;
    private @Nullable Long sent;
    private @Nullable Long suppressed;
    private @Nullable Long failed;
    private @Nullable Long uncertain;
    private @Nullable String ownerId;
    private @Nullable String team;
    private Instant draftedAt;

    protected Mailing() {} // JPA

    private Mailing(UUID campaignId, Brief brief, Ownership ownership, Instant at) {
        super(Ids.next());
        this.campaignId = campaignId;
        write(brief);
        this.status = DRAFT;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.draftedAt = at;
    }

    static Mailing draft(UUID campaignId, Brief brief, Ownership ownership, Instant at) {
        brief.content().ensureWhole();
        var mailing = new Mailing(campaignId, brief, ownership, at);
        mailing.raise(new MailingEvent.Drafted(mailing.id()));
        return mailing;
    }

    void change(Brief brief) {
        ensureDraft();
        brief.content().ensureWhole();
        write(brief);
        raise(new MailingEvent.Changed(id()));
    }

    private void write(Brief brief) {
        purpose = brief.purpose();
        content = brief.content();
        levels = Levels.of(brief.levels());
    }

    /** Refuses when it goes its way already. */
    void ensureDraft() {
        ensure(status == DRAFT, "mailing-not-draft", status);
    }

    void schedule(Instant at) {
        ensureDraft();
        status = SCHEDULED;
        sendAt = at;
        raise(new MailingEvent.Scheduled(id()));
    }

    /** A sender works on it; another may have begun before and stopped. */
    void begin() {
        if (status == SCHEDULED) {
            status = SENDING;
            raise(new MailingEvent.Begun(id()));
        }
    }

    void finish(Progress progress) {
        if (status == SENDING) {
            status = SENT;
            keep(progress);
            raise(new MailingEvent.Sent(id()));
        }
    }

    /** Stops it; what was sent is sent. */
    void cancel(Progress progress) {
        ensure(status == DRAFT || status == SCHEDULED || status == SENDING, "mailing-over", status);
        status = CANCELLED;
        keep(progress);
        raise(new MailingEvent.Cancelled(id()));
    }

    private void keep(Progress progress) {
        targets = progress.targets();
        sent = progress.sent();
        suppressed = progress.suppressed();
        failed = progress.failed();
        uncertain = progress.uncertain();
    }

    private @Nullable Progress progress() {
        return targets == null || sent == null || suppressed == null || failed == null || uncertain == null
                ? null
                : new Progress(targets, sent, suppressed, failed, uncertain);
    }

    Content content() {
        return content;
    }

    UUID campaignId() {
        return campaignId;
    }

    @Override
    public MailingState state() {
        return new MailingState(
                campaignId,
                purpose,
                content.subjectEn(),
                content.bodyEn(),
                content.subjectZh(),
                content.bodyZh(),
                levels == null ? null : levels.chosen(),
                status,
                sendAt,
                progress(),
                ownerId,
                team,
                draftedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
