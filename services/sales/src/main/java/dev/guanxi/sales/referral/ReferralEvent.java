package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a referral. */
public sealed interface ReferralEvent extends DomainEvent {
    record Recorded(UUID referralId) implements ReferralEvent {}

    record Changed(UUID referralId) implements ReferralEvent {}

    /** Whoever introduced them was thanked. */
    record Thanked(UUID referralId) implements ReferralEvent {}

    /** Who was introduced is a customer now. */
    record Converted(UUID referralId, UUID customerId) implements ReferralEvent {}

    record Rewarded(UUID referralId) implements ReferralEvent {}

    record RewardPaid(UUID referralId) implements ReferralEvent {}

    record RewardWithdrawn(UUID referralId) implements ReferralEvent {}

    /** One of the two was merged into somebody else, or is separate again. */
    record Moved(UUID referralId) implements ReferralEvent {}

    /** It was no referral after all. */
    record Withdrawn(UUID referralId) implements ReferralEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }

    /** Nothing that was said of a person is left; that somebody introduced somebody stays. */
    record PersonErased(UUID referralId) implements ReferralEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
