package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.currency.WithoutRate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom somebody brought, directly and through others, and what these bought since.
 *
 * @param id of the customer, contact or lead at the top
 * @param members how many are below, each counted once
 * @param customers how many of them are customers
 * @param depth how far down the longest chain goes
 * @param purchases how many won deals, paid orders and told purchases there are
 * @param value what they come to, each once; at least, where some lie between two amounts
 * @param upTo at most
 * @param introducedBy the way up: who introduced them, then who introduced that one, and so on
 * @param branches the first hundred of those whom they introduced directly, the most valuable first
 * @param withoutRate purchases that are left out because a rate of their day is not known
 */
@Schema(name = "ReferralTree")
public record ReferralTree(
        UUID id,
        @Nullable @Schema(examples = "宝岛眼镜") String name,
        @Schema(examples = "3") long members,
        @Schema(examples = "2") long customers,
        @Schema(examples = "2") int depth,
        @Schema(examples = "4") long purchases,
        Money value,
        Money upTo,
        List<Step> introducedBy,
        List<Branch> branches,
        WithoutRate withoutRate) {
    /** How many branches are named. */
    static final int BRANCHES = 100;

    /**
     * A step up.
     *
     * @param id of whoever introduced
     */
    @Schema(name = "ReferralStep")
    public record Step(
            UUID id, @Nullable @Schema(examples = "宝岛眼镜") String name, UUID referralId, LocalDate introducedOn) {}

    /**
     * Somebody who was introduced, and what they and all below them come to.
     *
     * @param id of the customer, or of the lead as long as it is none
     * @param below how many are below
     * @param own what they bought themselves, at least
     * @param ownUpTo at most
     * @param value the same with all below
     */
    @Schema(name = "ReferralBranch")
    public record Branch(
            UUID id,
            UUID referralId,
            @Nullable @Schema(examples = "重明眼镜") String name,
            LocalDate introducedOn,
            boolean customer,
            @Schema(examples = "2") long below,
            Money own,
            Money ownUpTo,
            Money value,
            Money upTo) {}
}
