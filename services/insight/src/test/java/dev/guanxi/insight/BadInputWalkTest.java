package dev.guanxi.insight;

import dev.guanxi.platform.testkit.access.BadInputTest;
import dev.guanxi.platform.testkit.access.Fixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;

@QuarkusTest
@TestProfile(ApartFromOthers.class)
class BadInputWalkTest extends BadInputTest {
    @Inject
    Pool database;

    @Override
    protected Fixtures fixtures() {
        return InsightFixtures.all(database);
    }
}
