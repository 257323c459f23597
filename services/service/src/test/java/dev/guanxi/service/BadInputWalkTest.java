package dev.guanxi.service;

import dev.guanxi.platform.testkit.access.BadInputTest;
import dev.guanxi.platform.testkit.access.Fixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class BadInputWalkTest extends BadInputTest {
    @Inject
    Elsewhere elsewhere;

    @Override
    protected Fixtures fixtures() {
        return ServiceFixtures.all(elsewhere);
    }
}
