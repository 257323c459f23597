package dev.guanxi.partner;

import dev.guanxi.platform.testkit.contracts.ContractsTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ContractTest extends ContractsTest {}
