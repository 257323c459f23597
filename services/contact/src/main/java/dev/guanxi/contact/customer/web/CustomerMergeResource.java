package dev.guanxi.contact.customer.web;

import dev.guanxi.contact.customer.CustomerMerges;
import dev.guanxi.contact.merge.FieldOutcome;
import dev.guanxi.contact.merge.GoingOver;
import dev.guanxi.contact.merge.MergeWish;
import dev.guanxi.contact.merge.web.MergeRefusal;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Merging customers over HTTP. */
@Path("/customers")
@Tag(name = "Customers")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class CustomerMergeResource {
    private final CustomerMerges merges;
    private final Problems problems;

    CustomerMergeResource(CustomerMerges merges, Problems problems) {
        this.merges = merges;
        this.problems = problems;
    }

    /** Customers that are the same as this one. */
    public record Duplicates(
            @NotEmpty @Size(max = 50) @Schema(description = "In the order in which their values count.")
            List<@NotNull UUID> customerIds,

            @Nullable
            @Size(max = 100)
            @Schema(
                    description =
                            "By field, the customer whose value survives, also when it has none; the fields are those of"
                                    + " CustomerProfile, where `address` stands for all parts of one and each of `custom` is"
                                    + " one by itself, such as `custom.rating`.")
            Map<@NotBlank @Size(max = 100) String, @NotNull UUID> fields) {
        MergeWish into(UUID survivor) {
            return new MergeWish(survivor, customerIds, fields == null ? Map.of() : fields);
        }
    }

    /** What a merge would do. */
    @Schema(name = "CustomerMergePreview")
    public record Preview(
            @Schema(description = "The profile as it would be.")
            CustomerRequest profile,

            @Schema(description = "How each of its fields came about.")
            List<FieldOutcome> fields,

            @Schema(description = "What would go over to this customer, in this service.")
            List<GoingOver> goingOver,

            @Schema(description = "Why the merge would be refused; empty when it can be done.")
            List<MergeRefusal> refusals) {}

    @POST
    @Path("{id}/merge-preview")
    @Operation(
            summary = "See what a merge would do",
            description =
                    "Changes nothing. What survives is decided as in the merge itself; customers that the caller does"
                            + " not see are answered with 404.")
    public Uni<Preview> previewCustomerMerge(UUID id, @Valid @NotNull Duplicates duplicates) {
        return merges.preview(duplicates.into(id))
                .map(plan -> new Preview(
                        CustomerRequest.of(plan.outcome().profile()),
                        plan.outcome().fields(),
                        plan.goingOver(),
                        MergeRefusal.of(plan.refusals(), problems.locale())));
    }

    @POST
    @Idempotent
    @Path("{id}/merge")
    @Operation(
            summary = "Merge duplicates into a customer",
            description =
                    "The customer goes on, the others point to it. Of each field survives: the value that `fields` chooses,"
                            + " else the customer's own, else that of the first duplicate that has one; lists are united, an"
                            + " address is completed where its parts do not contradict, and a phone number or mail address"
                            + " that does not survive as such goes to `identities`. A"
                            + " parent that is itself one of the merged ones is no value. What belongs to the duplicates goes"
                            + " over to the customer, in every service, and customers that are parts of them become parts of"
                            + " it. The merge can be taken back: see /merges.")
    public Uni<RestResponse<CustomerView>> mergeCustomers(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Duplicates duplicates) {
        return merges.merge(duplicates.into(id), expected.version())
                .map(merged -> Answers.ok(merged, CustomerView::of));
    }
}
