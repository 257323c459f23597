package dev.guanxi.sales.lead;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Holds what is known of how leads came, and goes along with them. Called in the transaction of what happened. */
public interface LeadFollower {
    /** The lead came in because somebody spoke of us; refused where nobody can have introduced it so. */
    Uni<Void> introduced(UUID lead, LeadIntroduction by);

    /** The lead goes on as this customer; refused where that cannot be who was introduced. */
    Uni<Void> converted(UUID lead, UUID customer);

    /** The lead turned out to be another one, which goes on in its place. */
    Uni<Void> joined(UUID lead, UUID into);
}
