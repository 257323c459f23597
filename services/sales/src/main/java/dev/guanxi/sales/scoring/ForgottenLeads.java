package dev.guanxi.sales.scoring;

import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of leads to judge them goes with them. Of one whose person is forgotten it stays what one can learn from
 * without knowing anybody, such as whether there was a phone number; what people wrote into it goes.
 */
@ApplicationScoped
class ForgottenLeads implements Forgetful {
    private static final String STRIP_ARRIVAL =
            "update lead_arrival set arrival = arrival || '{\"custom\": {}}', later = later || '{\"custom\": {}}' where lead_id = $1";
    private static final String STRIP_SCORE = "update lead_score set traits = '{}' where id = $1";

    private final LeadScores scores;

    ForgottenLeads(LeadScores scores) {
        this.scores = scores;
    }

    @Override
    public Uni<Void> forget(UUID lead) {
        return scores.findAll(List.of(lead))
                .invoke(found -> found.forEach(LeadScore::erase))
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : scores.removeAll(found));
    }

    @Override
    public Uni<Void> forgetEarlier(UUID lead) {
        return InTransaction.update(STRIP_ARRIVAL, lead)
                .chain(() -> InTransaction.update(STRIP_SCORE, lead))
                .replaceWithVoid();
    }
}
