package dev.guanxi.marketing.mailing;

import dev.guanxi.marketing.campaign.Campaign;
import dev.guanxi.marketing.campaign.CampaignService;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What marketers can do with mailings. One method, one transaction. */
@ApplicationScoped
public class MailingService {
    private final Mailings mailings;
    private final MailingJobs jobs;
    private final CampaignService campaigns;
    private final FieldCatalogue fields;
    private final CurrentCaller caller;
    private final Clock clock;

    MailingService(
            Mailings mailings,
            MailingJobs jobs,
            CampaignService campaigns,
            FieldCatalogue fields,
            CurrentCaller caller,
            Clock clock) {
        this.mailings = mailings;
        this.jobs = jobs;
        this.campaigns = campaigns;
        this.fields = fields;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Mailing> get(UUID id) {
        return mailings.require(id);
    }

    /** Drafts a mailing of a campaign that the caller sees; it belongs to the caller. */
    @WithTransaction
    public Uni<Mailing> draft(Draft draft) {
        var writer = caller.get();
        var whole = draft.with(fields.of(Mailings.KIND).forNew(draft.custom()));
        var ownership = Ownership.of(writer.id(), writer.homeTeam());
        return campaigns
                .holdStill(draft.campaignId())
                .invoke(Campaign::ensurePresent)
                .chain(() -> mailings.add(Mailing.draft(whole, ownership, clock.instant())))
                .call(jobs::open);
    }

    @WithTransaction
    public Uni<Mailing> change(UUID id, long expectedVersion, Brief brief) {
        return mailings.change(id, expectedVersion, mailing -> mailing.change(brief));
    }

    /** What a mailing has in fields of an administrator, also after it was sent. */
    @WithTransaction
    public Uni<Mailing> fill(UUID id, long expectedVersion, CustomValues custom) {
        return mailings.change(
                id,
                expectedVersion,
                mailing -> mailing.fill(fields.of(Mailings.KIND).changed(mailing.custom(), custom)));
    }

    /** Has it sent at a time, or now; the campaign must be running. */
    @WithTransaction
    public Uni<Mailing> schedule(UUID id, long expectedVersion, @Nullable Instant at) {
        var due = at == null ? clock.instant() : at;
        return mailings.require(id)
                .call(mailing -> campaigns.get(mailing.campaignId()).invoke(Campaign::ensureRunning))
                .call(mailing -> jobs.progress(id).invoke(MailingJobs::ensureAnybody))
                .chain(() -> mailings.change(id, expectedVersion, mailing -> mailing.schedule(due)))
                .call(() -> jobs.due(id, due));
    }

    /** Stops it. What is on its way to the mail server arrives. */
    @WithTransaction
    public Uni<Mailing> cancel(UUID id, long expectedVersion) {
        return mailings.require(id)
                .chain(() -> jobs.stop(id))
                .chain(progress -> mailings.change(id, expectedVersion, mailing -> mailing.cancel(progress)));
    }

    /** How far it is. */
    @WithSession
    public Uni<Progress> progress(UUID id) {
        return mailings.require(id).chain(() -> jobs.progress(id));
    }

    /** The mail as a person would get it. */
    @WithSession
    public Uni<Letter> preview(UUID id) {
        return mailings.require(id).map(mailing -> Letter.of(mailing.content(), "https://…"));
    }
}
