package dev.guanxi.service;

import dev.guanxi.platform.testkit.access.AccessMatrixTest;
import dev.guanxi.platform.testkit.access.Fixtures;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccessTest extends AccessMatrixTest {
    @Override
    protected Fixtures fixtures() {
        return ServiceFixtures.all();
    }
}
