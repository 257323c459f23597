package dev.guanxi.partner.partner.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.partner.partner.Partner;
import dev.guanxi.partner.partner.PartnerRemoval;
import dev.guanxi.partner.partner.PartnerRow;
import dev.guanxi.partner.partner.PartnerSearch;
import dev.guanxi.partner.partner.PartnerService;
import dev.guanxi.partner.partner.Tier;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Partners over HTTP. */
@Path("/partners")
@Tag(name = "Partners", description = "Companies that sell with us.")
@RolesAllowed({Roles.PARTNER, Roles.PARTNER_ADMIN, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class PartnerResource {
    private final PartnerService service;
    private final PartnerRemoval removal;
    private final Listing<PartnerRow> listing;
    private final PartnerSearch search;
    private final FieldCatalogue fields;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    PartnerResource(
            PartnerService service,
            PartnerRemoval removal,
            Listing<PartnerRow> listing,
            PartnerSearch search,
            FieldCatalogue fields,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.fields = fields;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** A company to take in. */
    public record NewPartner(
            @Nullable
            @Schema(
                    description =
                            "The id that the partner's log-ins already carry as partner_id; leave out for a new one.",
                    examples = "0192a000-0000-7000-8000-00000000d001")
            UUID id,

            @NotBlank @Size(max = 300) @Schema(examples = "杭州渠道科技有限公司")
            String name,

            @NotNull @Schema(examples = "SILVER") Tier tier,

            @Nullable
            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    extensions = @Extension(name = ServedFields.MARK, value = "partners"),
                    description =
                            "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
            CustomValues custom) {
        CustomValues values() {
            return custom == null ? CustomValues.NOTHING : custom;
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Admit a partner", description = "Its id goes into the claim partner_id of its users.")
    public Uni<RestResponse<PartnerView>> admitPartner(@Valid @NotNull NewPartner request, UriInfo uri) {
        return service.admit(
                        request.id() == null ? Ids.next() : request.id(),
                        request.name(),
                        request.tier(),
                        request.values())
                .map(partner -> Answers.created(partner, this::view, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a partner")
    public Uni<RestResponse<PartnerView>> getPartner(UUID id) {
        return service.get(id).map(partner -> Answers.ok(partner, this::view));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a partner, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainPartner(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("partner", id, onlooker);
    }

    @GET
    @Operation(summary = "Find partners")
    public Uni<RestResponse<Page<PartnerRow>>> findPartners(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take partners away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportPartners(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Change what is agreed with a partner", description = "A JSON Merge Patch of PartnerProfile.")
    public Uni<RestResponse<PartnerView>> changePartner(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(p -> patches.apply(PartnerRequest.of(p.profile()), patch, PartnerRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(partner -> Answers.ok(partner, this::view));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a partner back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<PartnerView>> restorePartner(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, PartnerRequest.class))
                .chain(patch -> changePartner(id, expected, patch));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a partner, newest first")
    public Uni<List<AuditEntry>> getPartnerHistory(UUID id) {
        return service.get(id).chain(partner -> trail.of(partner.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put a partner into the recycle bin",
            description =
                    "Only one that never registered a deal; any other can be suspended. No list or search has it any"
                            + " more. Until its time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removePartner(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    private PartnerView view(Partner partner) {
        return PartnerView.of(partner, fields.shown(partner.profile().custom()));
    }
}
