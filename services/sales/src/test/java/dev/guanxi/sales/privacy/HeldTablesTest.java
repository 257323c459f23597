package dev.guanxi.sales.privacy;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import dev.guanxi.platform.testkit.privacy.PersonalTablesTest;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@QuarkusTest
class HeldTablesTest extends PersonalTablesTest {
    @Inject
    @All
    List<PersonalRecords> parts;

    @Override
    protected List<String> disclosed() {
        return parts.stream()
                .flatMap(part -> part.holdings().stream())
                .map(Holding::rows)
                .toList();
    }

    @Override
    protected Map<String, String> exempt() {
        var exempt = new HashMap<>(ofLeads());
        var programs = "by which programs and series know it";
        Stream.of("series_id", "series_begin", "uid", "changed_at", "custom")
                .forEach(column -> exempt.put("appointment." + column, programs));
        Stream.of("thank_by", "thanked_by", "granted_by", "paid_by")
                .forEach(column -> exempt.put("referral." + column, "who of ours thanked, granted and paid"));
        exempt.put("territory_due", "which records are looked at again within seconds, by their ids");
        return exempt;
    }

    private static Map<String, String> ofLeads() {
        var ours = "how the people of sales share the lead among them";
        var approval = "who of ours approved it or took down what the customer said";
        var sharing = Stream.of(
                        "pool_id",
                        "drawn",
                        "held_since",
                        "protected_until",
                        "touched_at",
                        "beyond_rules",
                        "last_owner_id",
                        "returned_at",
                        "warned_for",
                        "warned_at",
                        "score_training",
                        "score_until")
                .collect(Collectors.toMap(column -> "lead." + column, _ -> ours));
        Stream.of("asked_by", "asked_at", "decided_by", "decided_at", "answer_noted")
                .forEach(column -> sharing.put("quote." + column, approval));
        Stream.of("asked_by", "asked_at", "decided_by", "decided_at")
                .forEach(column -> sharing.put("document." + column, approval));
        sharing.put("document.needs", "which clauses are replaced, and which rules ask for approval");
        sharing.put("document.term_said", "whether the document says itself for how long it holds");
        return sharing;
    }
}
