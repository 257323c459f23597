package dev.guanxi.partner.privacy;

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
        return Map.of();
    }
}
