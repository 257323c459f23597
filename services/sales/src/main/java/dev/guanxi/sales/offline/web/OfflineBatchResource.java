package dev.guanxi.sales.offline.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.offline.OfflineBatch;
import dev.guanxi.platform.offline.OfflineBatchResult;
import dev.guanxi.platform.offline.OfflineBatches;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What phones did, over HTTP. */
@Path("/offline-batches")
@Tag(name = "Offline", description = "What a phone takes along when it goes away, and what was done on it meanwhile.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class OfflineBatchResource {
    private final OfflineBatches batches;

    OfflineBatchResource(OfflineBatches batches) {
        this.batches = batches;
    }

    @POST
    @Operation(summary = "Do what was done on a phone while it was away", description = """
                    Kinds are `lead`, `opportunity`, `follow-up` and `appointment`. A CREATE takes in `record` what the\
                     request takes that makes one (captureLead, openOpportunity, planAppointment); a follow-up is\
                     `leadId`, `kind` and `note`, and never changes. A CHANGE names in `fields` what a patch of the record\
                     may name (of a lead the fields of its profile, of an opportunity also an open `stage`, of an appointment\
                     also `outcome`, `result` and `doneAt`), each with the value that the phone had seen and the one that it\
                     wants.

                    Fields are merged one by one: a field that is still as it was seen becomes what is wanted; one that others\
                     made something else of stays, and the operation is answered 409 with the three values, while its other\
                     fields are changed. With `strict` all is done or nothing: the batch is answered 409, and `current` lists\
                     the operations that stand in the way, with the same three values.

                    Operations are done in their order, under the same rules as requests by themselves, and each is answered\
                     by itself. Whatever it is sent with and however often, an operation is done once and always answered\
                     alike; one that failed by the service's own fault (500) is tried again when it is sent again.""")
    public Uni<OfflineBatchResult> sendOfflineBatch(@Valid @NotNull OfflineBatch batch) {
        return batches.take(batch);
    }
}
