package dev.guanxi.sales.referral.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.sales.referral.ReferralService;
import dev.guanxi.sales.referral.RewardGrant;
import dev.guanxi.sales.referral.RewardKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What follows from a referral: thanks, a reward, and that it is paid. */
@Path("/referrals")
@Tag(name = "Referrals")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class ReferralCourseResource {
    private final ReferralService service;

    ReferralCourseResource(ReferralService service) {
        this.service = service;
    }

    /** That somebody said thanks. */
    @Schema(name = "ReferralThanks")
    public record Thanked(
            @NotNull @Schema(examples = "2026-11-21") LocalDate on,

            @Nullable
            @Size(max = 100)
            @Schema(description = "Who of ours did; the caller unless said.", examples = "li.lei")
            String by,

            @Nullable @Size(max = 1000) @Schema(examples = "登门致谢，送上茶叶")
            String note) {}

    /** What is granted. */
    @Schema(name = "ReferralRewardGrant")
    public record Granted(
            @NotNull @Schema(examples = "VOUCHER") RewardKind kind,

            @Nullable @Schema(description = "What it is worth; must be there of money.")
            Money amount,

            @Nullable @Size(max = 300) @Schema(description = "What it is.", examples = "茶叶礼盒")
            String note) {
        RewardGrant grant() {
            return new RewardGrant(kind, amount, note, null);
        }
    }

    /** That they have it. */
    @Schema(name = "ReferralRewardPayment")
    public record Payment(
            @NotNull @Schema(examples = "2026-12-01") LocalDate on,

            @Nullable
            @Size(max = 100)
            @Schema(description = "By which it is found in the books.", examples = "FK-2026-0815")
            String reference) {}

    @POST
    @Path("{id}/thanks")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that whoever introduced them was thanked",
            description = "Again, it corrects what was said before.")
    public Uni<RestResponse<ReferralView>> thankForReferral(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Thanked said) {
        return service.thank(id, expected.version(), said.on(), said.by(), said.note())
                .map(referral -> Answers.ok(referral, ReferralView::of));
    }

    @POST
    @Path("{id}/reward")
    @Operation(
            summary = "Grant a reward for a referral",
            description = "Once: refused with `referral-rewarded` where a rule or one of ours granted one already.")
    public Uni<RestResponse<ReferralView>> rewardReferral(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Granted wanted) {
        return service.reward(id, expected.version(), wanted.grant())
                .map(referral -> Answers.ok(referral, ReferralView::of));
    }

    @POST
    @Path("{id}/payment")
    @Operation(summary = "Say that the reward for a referral is paid", description = "Once.")
    public Uni<RestResponse<ReferralView>> payReferralReward(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Payment paid) {
        return service.pay(id, expected.version(), paid.on(), paid.reference())
                .map(referral -> Answers.ok(referral, ReferralView::of));
    }

    @POST
    @Path("{id}/reward-withdrawal")
    @Operation(
            summary = "Withdraw the reward for a referral",
            description = "As long as it is not paid. No rule grants another one; one of ours can.")
    public Uni<RestResponse<ReferralView>> withdrawReferralReward(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdrawReward(id, expected.version()).map(referral -> Answers.ok(referral, ReferralView::of));
    }
}
