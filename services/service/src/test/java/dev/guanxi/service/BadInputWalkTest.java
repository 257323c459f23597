package dev.guanxi.service;

import dev.guanxi.platform.testkit.access.BadInputTest;
import dev.guanxi.platform.testkit.access.Fixtures;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadInputWalkTest extends BadInputTest {
    @Override
    protected Fixtures fixtures() {
        return ServiceFixtures.all();
    }
}
