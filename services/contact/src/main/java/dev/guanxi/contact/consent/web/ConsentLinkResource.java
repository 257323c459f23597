package dev.guanxi.contact.consent.web;

import dev.guanxi.contact.consent.Confirmation;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages behind the links in mails: for people without a log-in, and for mail programs that opt out by themselves. */
@Path("/")
@Tag(name = "Consents")
@PermitAll
@Produces(LinkPage.HTML)
public class ConsentLinkResource {
    private final Confirmation confirmation;
    private final Problems problems;

    ConsentLinkResource(Confirmation confirmation, Problems problems) {
        this.confirmation = confirmation;
        this.problems = problems;
    }

    @GET
    @Path("consent-confirmations/{link}")
    @Operation(
            summary = "The page where a person confirms",
            description = "Opening it confirms nothing. A link that we did not write is not found.")
    public Uni<RestResponse<String>> showConfirmation(String link) {
        return confirmation.ensureConfirmable(link).map(_ -> LinkPage.CONFIRM.in(problems.locale()));
    }

    @POST
    @Path("consent-confirmations/{link}")
    @Operation(
            summary = "Confirm what one was asked by mail",
            description = "Confirming once more changes nothing. A link of an older mail, or one that came too late, is"
                    + " void.")
    public Uni<RestResponse<String>> confirmConsent(String link) {
        return confirmation.confirm(link).map(_ -> LinkPage.CONFIRMED.in(problems.locale()));
    }

    @GET
    @Path("opt-outs/{link}")
    @Operation(
            summary = "The page where a person opts out",
            description = "Opening it changes nothing. A link that we did not write is not found.")
    public Uni<RestResponse<String>> showWayOut(String link) {
        return confirmation.ensureWayOut(link).map(_ -> LinkPage.OPT_OUT.in(problems.locale()));
    }

    @POST
    @Path("opt-outs/{link}")
    @Operation(
            summary = "Opt out of what a mail was about",
            description = "One click, as RFC 8058 describes it: this address is in the mail's `List-Unsubscribe`, and"
                    + " `List-Unsubscribe-Post` is `List-Unsubscribe=One-Click`. Opting out once more changes nothing.")
    public Uni<RestResponse<String>> optOut(String link) {
        return confirmation.optOut(link).map(_ -> LinkPage.OPTED_OUT.in(problems.locale()));
    }
}
