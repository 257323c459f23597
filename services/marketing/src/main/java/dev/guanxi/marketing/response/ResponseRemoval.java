package dev.guanxi.marketing.response;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * The way of responses into the recycle bin, back, and out of it for good. One that a lead of sales came of stays as long as
 * that is there, and goes for good only after the lead did: until then an erasure finds the lead's person by the response.
 */
@Singleton
public class ResponseRemoval extends Removal<Response> {
    private final Responses responses;

    ResponseRemoval(Responses responses, RecycleBin bin) {
        super(
                responses,
                bin,
                new Marks<>(Responses.KIND, Response::title, Response::remove, Response::comeBack, Response::erase),
                new Powers(Set.of(Roles.MARKETER, Roles.ADMIN), Set.of(Roles.ADMIN)));
        this.responses = responses;
    }

    @Override
    protected Uni<Void> ensureRemovable(UUID id) {
        return responses
                .hasLead(id)
                .invoke(has -> ensure(!has, "response-has-lead", id))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> removeForGood(UUID id) {
        return responses
                .keepsLead(id)
                .invoke(keeps -> ensure(!keeps, "response-has-lead", id))
                .chain(() -> super.removeForGood(id));
    }
}
