package dev.guanxi.contact.consent.web;

import dev.guanxi.contact.consent.Addressee;
import dev.guanxi.contact.consent.AddresseeSearch;
import dev.guanxi.contact.consent.Channel;
import dev.guanxi.contact.consent.Matter;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Who may be addressed, over HTTP. */
@Path("/addressees")
@Tag(name = "Consents")
@RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
public class AddresseeResource {
    private final AddresseeSearch search;
    private final Lists lists;

    AddresseeResource(AddresseeSearch search, Lists lists) {
        this.search = search;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Who may be addressed now for a purpose by a channel",
            description = "Those whose consent is granted and not over. Whoever sends asks again at the moment of"
                    + " sending: this list is of now.")
    public Uni<RestResponse<Page<Addressee>>> findAddressees(
            @QueryParam("purpose")
                    @NotNull
                    @Size(max = 40)
                    @Parameter(description = "Code of a purpose.", example = "newsletter")
                    String purpose,
            @QueryParam("channel") @NotNull @Parameter(description = "By what they are addressed.", example = "EMAIL")
                    Channel channel,
            @Valid @BeanParam PageParams page,
            UriInfo uri) {
        return lists.page(
                AddresseeSearch.listing(), page, uri, request -> search.find(request, new Matter(purpose, channel)));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take who may be addressed away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportAddressees(
            @QueryParam("purpose")
                    @NotNull
                    @Size(max = 40)
                    @Parameter(description = "Code of a purpose.", example = "newsletter")
                    String purpose,
            @QueryParam("channel") @NotNull @Parameter(description = "By what they are addressed.", example = "EMAIL")
                    Channel channel,
            @Valid @BeanParam FileParams file) {
        return lists.file(
                AddresseeSearch.listing(), file, request -> search.find(request, new Matter(purpose, channel)));
    }
}
