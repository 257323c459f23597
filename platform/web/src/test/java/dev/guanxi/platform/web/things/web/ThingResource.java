package dev.guanxi.platform.web.things.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.things.Thing;
import dev.guanxi.platform.web.things.ThingRow;
import dev.guanxi.platform.web.things.ThingSearch;
import dev.guanxi.platform.web.things.ThingService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Things over HTTP. */
@Path("/things")
@RolesAllowed(Roles.SALES_REP)
public class ThingResource {
    private final ThingService service;
    private final ThingSearch search;
    private final MergePatch patches;
    private final Lists lists;

    ThingResource(ThingService service, ThingSearch search, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.patches = patches;
        this.lists = lists;
    }

    /** What people say of a thing. */
    public record Said(@NotBlank String name, @Nullable String colour) {}

    /** A thing as the API shows it. */
    public record View(UUID id, String name, @Nullable String colour, Instant createdAt) {
        static View of(Thing thing) {
            return new View(thing.id(), thing.state().name(), thing.state().colour(), thing.createdAt());
        }
    }

    @POST
    @Idempotent
    public Uni<RestResponse<View>> makeThing(@Valid @NotNull Said said, UriInfo uri) {
        return service.make(said.name()).map(thing -> Answers.created(thing, View::of, uri));
    }

    @POST
    @Path("paid")
    @Idempotent(required = true)
    public Uni<RestResponse<View>> payThing(@Valid @NotNull Said said, UriInfo uri) {
        return makeThing(said, uri);
    }

    /** Several things in one colour, in this order. */
    public record Coat(@NotNull List<UUID> ids, @NotBlank String colour, boolean inOneView) {}

    @POST
    @Path("painted")
    @Idempotent
    public Uni<RestResponse<Map<String, Long>>> paintThings(@Valid @NotNull Coat coat) {
        return service.paintAll(coat.ids(), coat.colour(), coat.inOneView())
                .map(painted -> RestResponse.ok(Map.of("painted", painted)));
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<View>> getThing(UUID id) {
        return service.get(id).map(thing -> Answers.ok(thing, View::of));
    }

    @GET
    @Path("bought/{id}")
    @RolesAllowed(Roles.SHOPPER)
    public Uni<RestResponse<View>> getBoughtThing(UUID id) {
        return service.get(id).map(thing -> Answers.ok(thing, View::of));
    }

    @GET
    public Uni<RestResponse<Page<ThingRow>>> findThings(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(ThingSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    public RestMulti<byte[]> exportThings(@Valid @BeanParam FileParams file) {
        return lists.file(ThingSearch.listing(), file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    public Uni<RestResponse<View>> paintThing(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(t -> patches.apply(new Said(t.state().name(), t.state().colour()), patch, Said.class))
                .chain(said -> service.paint(id, expected.version(), said.name(), said.colour()))
                .map(thing -> Answers.ok(thing, View::of));
    }
}
