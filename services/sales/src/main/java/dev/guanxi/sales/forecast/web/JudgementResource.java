package dev.guanxi.sales.forecast.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.forecast.ForecastFigure;
import dev.guanxi.sales.forecast.JudgementRow;
import dev.guanxi.sales.forecast.JudgementSearch;
import dev.guanxi.sales.forecast.JudgementService;
import dev.guanxi.sales.forecast.JudgementSubject;
import dev.guanxi.sales.quota.QuotaPeriod;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** What people say of forecasts, over HTTP. */
@Path("/forecast-judgements")
@Tag(name = "Forecasts")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class JudgementResource {
    private final JudgementService service;
    private final JudgementSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    JudgementResource(
            JudgementService service,
            JudgementSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    /** Somebody says another figure than the deals. */
    @Schema(name = "NewForecastJudgement")
    public record NewJudgement(
            @NotNull @Schema(description = "Whose forecast it is: the caller's, or of somebody below them.")
            UUID sellerId,

            @Schema(description = "Whether it is of them with everybody below.", defaultValue = "false")
            boolean teamWide,

            @NotNull
            @Pattern(regexp = QuotaPeriod.FORM)
            @Schema(description = "A period of the fiscal calendar that is not over.", examples = "2026-Q4")
            String period,

            @NotNull ForecastFigure figure,
            @NotNull @Valid JudgementRequest profile) {
        JudgementSubject subject() {
            return new JudgementSubject(sellerId, teamWide, period, figure);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER})
    @Operation(
            summary = "Say another figure than the deals",
            description =
                    "People say it of their own forecast, managers of those of people below them whom they see. It"
                            + " rolls up beside what the deals say and in place of it; of several the one nearest to the top"
                            + " counts. 409 when the caller said something of the same already, or the period is over.")
    public Uni<RestResponse<JudgementView>> judgeForecast(@Valid @NotNull NewJudgement wanted, UriInfo uri) {
        return service.say(wanted.subject(), wanted.profile().profile())
                .map(judgement -> Answers.created(judgement, JudgementView::of, uri));
    }

    @GET
    @Operation(summary = "Find what was said of forecasts")
    public Uni<RestResponse<Page<JudgementRow>>> findForecastJudgements(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(JudgementSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take what was said of forecasts away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportForecastJudgements(@Valid @BeanParam FileParams file) {
        return lists.file(JudgementSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read what somebody said of a forecast")
    public Uni<RestResponse<JudgementView>> getForecastJudgement(UUID id) {
        return service.get(id).map(judgement -> Answers.ok(judgement, JudgementView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees what was said of a forecast, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainForecastJudgement(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("forecast-judgement", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER})
    @Operation(
            summary = "Say something else",
            description =
                    "A JSON Merge Patch of ForecastJudgementProfile, by whoever said it and as long as the period is not"
                            + " over. What was said before is kept: accuracy is told of both.")
    public Uni<RestResponse<JudgementView>> changeForecastJudgement(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(judgement ->
                        patches.apply(JudgementRequest.of(judgement.profile()), patch, JudgementRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.profile()))
                .map(judgement -> Answers.ok(judgement, JudgementView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER})
    @Operation(
            summary = "Take back what one said of a forecast",
            description = "From now on the deals say it, or whoever is next. Days before are told as they were.")
    public Uni<Void> takeBackForecastJudgement(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.takeBack(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "How what somebody said of a forecast changed, newest first")
    public Uni<List<AuditEntry>> getForecastJudgementHistory(UUID id) {
        return service.get(id).chain(judgement -> trail.of(judgement.id()));
    }
}
