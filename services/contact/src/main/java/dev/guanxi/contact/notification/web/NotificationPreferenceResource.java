package dev.guanxi.contact.notification.web;

import dev.guanxi.contact.notification.PreferenceService;
import dev.guanxi.contact.notification.PreferenceService.Kept;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How the caller wants to be told, over HTTP. */
@Path("/notification-preferences")
@Tag(name = "Notifications")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.TECHNICIAN,
    Roles.ANALYST,
    Roles.ADMIN
})
public class NotificationPreferenceResource {
    private final PreferenceService service;

    NotificationPreferenceResource(PreferenceService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "How the caller wants to be told",
            description = "Who has said nothing gets what holds for everybody, in version 0.")
    public Uni<RestResponse<PreferencesView>> getNotificationPreferences() {
        return service.get().map(NotificationPreferenceResource::answer);
    }

    @PUT
    @Operation(
            summary = "Say how the caller wants to be told",
            description = "Holds for what comes from now on; what is already due goes out as it was planned.")
    public Uni<RestResponse<PreferencesView>> changeNotificationPreferences(
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull PreferencesView request) {
        return service.change(expected.version(), request.preferences()).map(NotificationPreferenceResource::answer);
    }

    private static RestResponse<PreferencesView> answer(Kept kept) {
        return ResponseBuilder.ok(PreferencesView.of(kept.preferences()))
                .header(HttpHeaders.ETAG, new ETag(kept.version()))
                .build();
    }
}
