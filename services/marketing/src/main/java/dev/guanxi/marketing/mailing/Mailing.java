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
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    /** Whether it lies in the recycle bin. */
    private boolean removed;

    protected Mailing() {} // JPA

    private Mailing(Draft draft, Ownership ownership, Instant at) {
        super(Ids.next());
        this.campaignId = draft.campaignId();
        write(draft.brief());
        this.custom = draft.custom();
        this.status = DRAFT;
        this.ownerId = ownership.owner();
        this.team = ownership.team();
        this.draftedAt = at;
    }

    static Mailing draft(Draft draft, Ownership ownership, Instant at) {
        draft.brief().content().ensureWhole();
        var mailing = new Mailing(draft, ownership, at);
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

    /** @param custom what it has in fields of an administrator from now on, also after it was sent */
    void fill(CustomValues custom) {
        ensurePresent();
        if (!custom.equals(this.custom)) {
            this.custom = custom;
            raise(new MailingEvent.Changed(id()));
        }
    }

    /** Goes into the recycle bin, unless it goes its way or went it: what was sent can always be shown. */
    void remove() {
        ensurePresent();
        ensure(status != SCHEDULED && status != SENDING, "mailing-under-way", status);
        ensure(status != SENT, "mailing-sent", id());
        removed = true;
        raise(new MailingEvent.Removed(id()));
    }

    /** Comes back out of the recycle bin as it was. */
    void comeBack() {
        ensure(removed, "mailing-not-removed", title());
        removed = false;
        raise(new MailingEvent.Returned(id()));
    }

    /** Goes for good. */
    void erase() {
        raise(new MailingEvent.Erased(id()));
    }

    private void ensurePresent() {
        ensure(!removed, "mailing-in-bin", id());
    }

    /** What people know it by. */
    String title() {
        return Stream.of(content.subjectZh(), content.subjectEn())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }

    /** Refuses when it goes its way already. */
    void ensureDraft() {
        ensurePresent();
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
        ensurePresent();
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

    public CustomValues custom() {
        return custom;
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
                removed ? MailingStanding.REMOVED : status.standing(),
                custom.values(),
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
