package dev.guanxi.insight.privacy;

import static java.util.Map.entry;

import dev.guanxi.platform.privacy.Holding;
import dev.guanxi.platform.privacy.PersonalRecords;
import dev.guanxi.platform.testkit.privacy.PersonalTablesTest;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

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
        return Map.ofEntries(
                entry("counted_for", "for whom a merged customer is counted; both ids are disclosed"),
                entry("revaluation_due", "that a figure is about to be reckoned anew"),
                entry("sales_figure.recorded_by", "one of ours"));
    }
}
