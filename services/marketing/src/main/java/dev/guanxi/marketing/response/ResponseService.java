package dev.guanxi.marketing.response;

import dev.guanxi.marketing.campaign.Campaign;
import dev.guanxi.marketing.campaign.CampaignService;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What marketers can do with responses. */
@ApplicationScoped
public class ResponseService {
    private final Responses responses;
    private final ResponsePersons persons;
    private final CampaignService campaigns;
    private final CurrentCaller caller;
    private final Clock clock;

    ResponseService(
            Responses responses,
            ResponsePersons persons,
            CampaignService campaigns,
            CurrentCaller caller,
            Clock clock) {
        this.responses = responses;
        this.persons = persons;
        this.campaigns = campaigns;
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
        var ownership = Ownership.of(recorder.id(), recorder.homeTeam());
        return campaigns
                .get(response.campaignId())
                .invoke(Campaign::ensureRunning)
                .chain(() -> responses.add(Response.record(response, ownership, clock.instant())))
                .call(recorded -> persons.recognise(recorded.id()));
    }
}
