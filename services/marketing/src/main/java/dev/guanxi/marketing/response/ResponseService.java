package dev.guanxi.marketing.response;

import dev.guanxi.marketing.campaign.Campaign;
import dev.guanxi.marketing.campaign.CampaignService;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What marketers can do with responses. */
@ApplicationScoped
public class ResponseService {
    private final Responses responses;
    private final ResponsePersons persons;
    private final CampaignService campaigns;
    private final FieldCatalogue fields;
    private final CurrentCaller caller;
    private final Clock clock;

    ResponseService(
            Responses responses,
            ResponsePersons persons,
            CampaignService campaigns,
            FieldCatalogue fields,
            CurrentCaller caller,
            Clock clock) {
        this.responses = responses;
        this.persons = persons;
        this.campaigns = campaigns;
        this.fields = fields;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<Response> get(UUID id) {
        return responses.require(id);
    }

    /** Records a response to a running campaign that the caller sees; it belongs to the caller. */
    @WithTransaction
    public Uni<Response> record(NewResponse response) {
        var recorder = caller.get();
        var whole = response.with(fields.of(Responses.KIND).forNew(response.custom()));
        var ownership = Ownership.of(recorder.id(), recorder.homeTeam());
        return campaigns
                .holdStill(response.campaignId())
                .invoke(Campaign::ensureRunning)
                .chain(() -> responses.add(Response.record(whole, ownership, clock.instant())))
                .call(recorded -> persons.recognise(recorded.id()));
    }

    @WithTransaction
    public Uni<Response> change(UUID id, long expectedVersion, ResponseRevision revision) {
        return responses.change(id, expectedVersion, response -> response.change(whole(response, revision)));
    }

    private ResponseRevision whole(Response present, ResponseRevision wanted) {
        return wanted.with(fields.of(Responses.KIND).changed(present.custom(), wanted.custom()));
    }

    /**
     * Gives a response back to whom it was taken from. Whoever took it need not see it any more: that nobody changed it
     * since is enough.
     *
     * @param before to whom, given whose it is now
     */
    @WithTransaction
    public Uni<Response> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return responses.changeUnseen(id, version, response -> response.giveBack(before.apply(response.ownership())));
    }
}
