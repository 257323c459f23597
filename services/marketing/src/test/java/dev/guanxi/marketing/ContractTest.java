package dev.guanxi.marketing;

import dev.guanxi.platform.testkit.contracts.ContractsTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ContractTest extends ContractsTest {}
