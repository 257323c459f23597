package dev.guanxi.sales.stakeholder;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The part that somebody has in a deal, as the contact service names parts in a customer's decisions. The five that a deal
 * needs are the buying centre of Webster and Wind (Journal of Marketing 36, 1972).
 */
@Schema(
        description =
                "DECIDER: has the last word. INFLUENCER: is heard, by knowledge or by standing. USER: will work with"
                        + " it. BUYER: negotiates and signs. GATEKEEPER: decides who and what reaches the others. INITIATOR: saw"
                        + " the need first. CHAMPION: speaks for us when we are not there. BLOCKER: speaks against us.")
public enum DealRole {
    DECIDER(true),
    INFLUENCER(true),
    USER(true),
    BUYER(true),
    GATEKEEPER(true),
    INITIATOR(false),
    CHAMPION(false),
    BLOCKER(false);

    private final boolean needed;

    DealRole(boolean needed) {
        this.needed = needed;
    }

    /** The parts that a deal needs and that none of these is. */
    static List<DealRole> missing(Collection<DealRole> known) {
        return Stream.of(values())
                .filter(role -> role.needed && !known.contains(role))
                .toList();
    }
}
